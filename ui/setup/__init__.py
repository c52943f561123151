"""The set-up page for onnxruntime, and the plugin's page in QGIS's options."""

from __future__ import annotations
