"""The probabilities of a plan, strip by strip: means over its dates and its networks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from contextvars import copy_context
from dataclasses import dataclass, replace

import numpy as np

from ..feedback import Feedback, stop_if_cancelled, wait_for
from ..inference.network import Network
from ..inference.temperature import with_temperature
from .patches import Progress
from .plan import Plan
from .scoring import StripScoring, block_sessions
from .stored_strip import StoredStrip, StripWindow
from .strips import Strip
from .windows import SharedRows, WindowReader
from .writer import StripScores, finite_only

MAX_HELPERS = 12
CORES_OF_A_HELPER = 6
"""One reading thread for so many that compute: decoding takes about a sixth of lcz-lite's time (docs/design.md)."""
_AHEAD_OF_GPU = 2
"""How many windows are read ahead for a GPU: those that begin another row of the file's tiles take longer than it
computes."""


@dataclass(frozen=True)
class _Piece:
    """What is read and computed at once.

    Attributes:
        strip: the strip of the plan.
        member: the network, by its place in ``plan.members``.
        date: the date, by its place in ``plan.dates``.
        rows: the rows of the strip, or some of them: a scene network takes fewer at once than a strip of blocks holds.
        begins: whether it is the first piece of its strip.
        ends: whether it is the last one.
    """

    strip: Strip
    member: int
    date: int
    rows: Strip
    begins: bool = False
    ends: bool = False


def score_plan(plan: Plan, networks: Sequence[Network], feedback: Feedback) -> Iterator[StripScores]:
    """Compute a plan strip by strip; the next window, or the next two, are read while a network works.

    Args:
        plan: the plan.
        networks: one for each of ``plan.members``.
        feedback: told of progress and asked whether to stop.

    Yields:
        Each strip's probabilities: of several dates their mean over those with data, of several networks the mean
        of these over those with a result.

    Raises:
        InputError: a raster is broken.
        ModelError: a network fails.
        RunCancelled: the user stopped.
    """
    done, pieces = _progress(plan, feedback), [piece for strip in plan.strips for piece in _pieces(plan, strip)]
    strips = _StripMeans(plan)
    with ExitStack() as stack:
        at_last = stack.enter_context(ExitStack())  # when no thread reads any more
        pool = stack.enter_context(ThreadPoolExecutor(1, "scene-mapper-reader"))
        sessions = stack.enter_context(block_sessions(networks))
        helpers = stack.enter_context(_helpers(networks))
        reader = pool.submit(copy_context().run, _PieceReader, plan, helpers).result()
        at_last.callback(reader.close)
        ahead = deque([pool.submit(reader.take, pieces[0])])
        at_last.callback(ahead.clear)  # an error in it would keep the frames of the reader, and so the file open
        n_ahead, waiting = _AHEAD_OF_GPU if _on_gpu(networks) else 1, deque(pieces[1:])
        begun: tuple[_Piece, StripScoring] | None = None
        for piece in pieces:
            if begun:
                begun[1].collect_until(ahead[0], feedback, done)
            window = wait_for(ahead[0], feedback)
            ahead.popleft()
            stop_if_cancelled(feedback)
            member = plan.members[piece.member]
            scoring = StripScoring(networks[piece.member], window, member.grid, sessions)
            del window  # no pixels are kept beyond their use: those of the piece before go now, and then the next come
            if begun:
                yield from strips.add(*begun, feedback, done)
                begun = None
            while waiting and len(ahead) < n_ahead:
                ahead.append(pool.submit(reader.take, waiting.popleft()))
            if member.card.is_fully_convolutional:
                begun = (piece, scoring)
            else:
                yield from strips.add(piece, scoring, feedback, done)
        if begun:
            yield from strips.add(*begun, feedback, done)
    for note in reader.dropped_notes():
        feedback.pushInfo(note)


@contextmanager
def _helpers(networks: Sequence[Network]) -> Iterator[Executor | None]:
    """Provide threads that read with the reader's own, where it would keep the networks waiting; else None.

    A GPU, or many cores, compute faster than one thread decodes and scales a file.
    """
    threads = max(network.threads for network in networks)
    count = min(threads if _on_gpu(networks) else threads // CORES_OF_A_HELPER, MAX_HELPERS)
    if count < 2:
        yield None
        return
    pool = ThreadPoolExecutor(count, "scene-mapper-helper")
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)  # what still reads keeps a file open


def _on_gpu(networks: Sequence[Network]) -> bool:
    return any(network.device.name != "cpu" for network in networks)


class _StripMeans:
    """The scores of a strip's pieces, put together when the last one is there."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._scored: dict[tuple[int, int], list[StripScores]] = {}

    def add(self, piece: _Piece, scoring: StripScoring, feedback: Feedback, done: Progress) -> Iterator[StripScores]:
        """Finish a piece; yield the means of its strip if it is the last one."""
        scores = finite_only(StripScores(piece.rows, scoring.to_compute, scoring.finish(feedback, done)))
        self._scored.setdefault((piece.member, piece.date), []).append(scores)
        if piece.ends:
            yield _mean_of_strip(self._plan, piece.strip, self._scored)
            self._scored = {}


class _PieceReader:
    """Reads the pieces of a plan in their order. Belongs to one thread."""

    def __init__(self, plan: Plan, helpers: Executor | None) -> None:
        members = plan.members
        self._dates = [SharedRows(members, helpers) for _ in plan.dates]
        self._readers = [
            [WindowReader(one, one.dates[date], shared) for date, shared in enumerate(self._dates)] for one in members
        ]

    def take(self, piece: _Piece) -> StripWindow | StoredStrip:
        """Read a piece; see `WindowReader.take`."""
        if piece.begins and len(self._readers) > 1:
            for shared in self._dates:
                shared.begin(piece.strip)
        return self._readers[piece.member][piece.date].take(piece.rows)

    def close(self) -> None:
        """Close the rasters; nothing can be read afterwards."""
        for shared in self._dates:
            shared.close()

    def dropped_notes(self) -> list[str]:
        """Return how many of the pixels that were read hold no data, and why."""
        return list(dict.fromkeys(note for shared in self._dates for note in shared.dropped_notes()))


def _pieces(plan: Plan, strip: Strip) -> list[_Piece]:
    """Cut a strip into what is read and computed at once, in this order."""
    pieces = [
        _Piece(strip, member, date, rows)
        for member, one in enumerate(plan.members)
        for date in range(len(plan.dates))
        for rows in _rows_at_once(one, strip, alone=len(plan.members) == 1)
    ]
    pieces[0] = replace(pieces[0], begins=True)
    pieces[-1] = replace(pieces[-1], ends=True)
    return pieces


def _rows_at_once(member: Plan, strip: Strip, *, alone: bool) -> list[Strip]:
    if alone or member.card.is_fully_convolutional:
        return [strip]
    most, stop = max(one.rows for one in member.strips), strip.first_row + strip.rows
    return [Strip(first, min(most, stop - first)) for first in range(strip.first_row, stop, most)]


def _mean_of_strip(plan: Plan, strip: Strip, scored: dict[tuple[int, int], list[StripScores]]) -> StripScores:
    """Average a strip over dates, then over networks; what each of several networks says is kept."""
    if len(plan.members) == 1:
        return mean_of([_joined(strip, scored[0, date]) for date in range(len(plan.dates))])
    of_networks = [
        mean_of([_joined(strip, scored[member, date]) for date in range(len(plan.dates))])
        for member in range(len(plan.members))
    ]
    mean = mean_of([_calibrated(one, member.card.temperature) for one, member in zip(of_networks, plan.members)])
    return replace(mean, of_networks=tuple(of_networks))


def _calibrated(scored: StripScores, temperature: float) -> StripScores:
    """Return the scores of a network as they count beside those of others: one that is too certain outvotes them."""
    if temperature == 1:
        return scored
    return replace(scored, probabilities=with_temperature(scored.probabilities, temperature))


def _joined(strip: Strip, parts: Sequence[StripScores]) -> StripScores:
    """Put the rows of a strip together."""
    if len(parts) == 1:
        return parts[0]
    return StripScores(
        strip,
        np.concatenate([part.computed for part in parts]),
        np.concatenate([part.probabilities for part in parts]),
        sum(part.not_finite for part in parts),
    )


def mean_of(scored: Sequence[StripScores]) -> StripScores:
    """Average the probabilities of a strip, cell by cell over those that have a result there."""
    if len(scored) == 1:
        return scored[0]
    times = np.sum([one.computed for one in scored], axis=0)
    total = np.zeros((*times.shape, scored[0].probabilities.shape[1]), np.float32)
    for one in scored:
        total[one.computed] += one.probabilities
    seen = times > 0
    mean = total[seen] / times[seen][:, None].astype(np.float32)
    return StripScores(scored[0].strip, seen, mean, sum(one.not_finite for one in scored))


def _progress(plan: Plan, feedback: Feedback) -> Callable[[int], None]:
    total, done = max(1, plan.n_cells * len(plan.dates) * len(plan.members)), 0

    def add(cells: int) -> None:
        nonlocal done
        done += cells
        feedback.setProgress(100.0 * min(done, total) / total)

    return add
