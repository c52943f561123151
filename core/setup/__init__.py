"""onnxruntime and what imports need, installed safely into a folder of Scene Mapper's own.

Front door: `ort_setup`.
Nothing here opens a network.
"""

from __future__ import annotations
