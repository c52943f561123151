"""Small widgets and threads that several windows share."""

from __future__ import annotations
