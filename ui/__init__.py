"""The windows of Scene Mapper, one folder per window; `windows` opens and closes them."""

from __future__ import annotations
