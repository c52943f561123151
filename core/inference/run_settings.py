"""How a network is run: what does not change its answer beyond the last digits, but how fast it comes."""

from __future__ import annotations

from dataclasses import dataclass

USUAL_BATCH = 8
"""Good everywhere: a batch that stays in a core's own cache."""
MAX_BATCH, MAX_SESSIONS = 4096, 1024
"""More are never faster, and a batch must fit into memory."""


@dataclass(frozen=True)
class RunSettings:
    """How a network is run.

    Attributes:
        batch: patches at once.
        sessions: how many batches, or blocks, are computed at once, each called for from a thread of its own;
            0 for as many as suit the network and the device. The threads are divided among them: n sessions
            of one thread do more than one session of n.
        shared_layers: whether overlapping patches share the network's first layers.
        tuned: whether all this was found to be the fastest here, or is fixed by the file; else it is what is usual.
    """

    batch: int = USUAL_BATCH
    sessions: int = 0
    shared_layers: bool = False
    tuned: bool = False
