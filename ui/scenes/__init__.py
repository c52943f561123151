"""The dock that finds a scene in a catalogue and fetches the part of it that is needed.

Front door: `find_dock.FindDock`.
Opening a product that has been downloaded belongs in `classify`, searching itself in `core.catalogues`.
"""

from __future__ import annotations
