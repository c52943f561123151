"""How docs/ becomes the manual in the zip: `pages` renders and checks, `pictures` makes small."""

from __future__ import annotations
