"""The dialog that makes a map: scene, bands, network, area, options, outputs.

Front door: `classify_dialog.ClassifyDialog`.
Running and queueing belong in `run`, the network manager's window in `networks`.
"""

from __future__ import annotations
