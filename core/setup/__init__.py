"""onnxruntime and what imports need, installed safely into a folder of Scene Mapper's own.

Front doors: `ort_setup.install` and `dependencies.add_to_path`.
Opening a network belongs in `inference`, downloading one in `networks`.
"""

from __future__ import annotations
