"""The windows of Scene Mapper."""

from __future__ import annotations
