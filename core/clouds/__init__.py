"""Clouds and their shadows: from a product's own layers, or from a network that looks at every pixel.

Front door: `cloud_mask.make_cloud_mask`.
Running networks belongs in `inference`, leaving hidden pixels out of a map in `classify`.
"""

from __future__ import annotations
