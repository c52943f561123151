"""Networks at work: the card, onnxruntime, sessions, tuning, the GPU.

Front door: `session.open_network`.
Files and folders of networks belong in `networks`, cutting patches out of rasters in `classify`.
"""

from __future__ import annotations
