"""Runs in the background: the queue, its panel, and the outcome of a run.

Front doors: `run_queue.RunQueue` and `job.Job`.
Adding results to the project belongs in `results`, short background questions in `widgets`.
"""

from __future__ import annotations
