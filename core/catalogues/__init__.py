"""A place and dates become a scene on this disk: catalogues are searched, and only the part that is needed is read.

Front doors: `search.search`, `get_scene.get_scene`, `catalogues.catalogue_named`, `seasons.best_per_season`.
Opening a product that has been downloaded belongs in `product`, combining dates in `scenes`, downloading networks in
`networks`.
"""

from __future__ import annotations
