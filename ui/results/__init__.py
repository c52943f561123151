"""Results as layers in the project, and the table beside the map."""

from __future__ import annotations
