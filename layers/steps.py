"""Work of the window's thread in steps, between which the program answers its user."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from qgis.PyQt.QtCore import QObject, QTimer

Step = Callable[[], object]


class Steps(QObject):
    """Calls functions one after the other, each in a turn of the event loop of its own.

    Args:
        parent: owner, with which the steps that are left go.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[Step] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take)

    def begin(self, steps: Iterable[Step]) -> None:
        """Call these functions from the event loop, in place of those that are left."""
        self._left = iter(steps)
        self._timer.start(0)

    def busy(self) -> bool:
        """Return whether steps are left."""
        return bool(self._timer.isActive())

    def drop(self) -> None:
        """Call no further one."""
        self._timer.stop()
        self._left = iter(())  # what they hold may go

    def _take(self) -> None:
        step = next(self._left, None)
        if step is None:
            self.drop()
        else:
            step()
