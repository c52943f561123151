"""How long the program's event loop was ever held up."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import QObject, Qt, QTimer

_INTERVAL_MS = 10


class EventLoopWatch(QObject):
    """Ticks every 10 ms and keeps the longest time between two ticks, phase by phase.

    A tick is a Python slot in the window's thread, so a wait for Python's lock counts as well. ``longest_busy_ms``
    counts the processor's time of that thread instead, which other programs do not lengthen much; ``total_busy_ms`` is
    all of that time in a phase.
    """

    def __init__(self) -> None:
        super().__init__()
        self._phase = ""
        self._last = time.perf_counter()
        self._last_busy = time.thread_time()
        self.longest_ms: dict[str, float] = {}
        self.longest_busy_ms: dict[str, float] = {}
        self.total_busy_ms: dict[str, float] = {}
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_INTERVAL_MS)

    def phase(self, name: str) -> None:
        """Count what comes from now on to another phase; to none if it is ""."""
        self._tick()
        self._phase = name

    def _tick(self) -> None:
        now, busy_now = time.perf_counter(), time.thread_time()
        gap, busy = 1000 * (now - self._last), 1000 * (busy_now - self._last_busy)
        if self._phase:
            self.longest_ms[self._phase] = max(gap, self.longest_ms.get(self._phase, 0.0))
            self.longest_busy_ms[self._phase] = max(busy, self.longest_busy_ms.get(self._phase, 0.0))
            self.total_busy_ms[self._phase] = busy + self.total_busy_ms.get(self._phase, 0.0)
        self._last, self._last_busy = now, busy_now
