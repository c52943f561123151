"""Runs in the background: the queue, its panel, and what comes of a run."""

from __future__ import annotations
