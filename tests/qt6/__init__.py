"""The windows on Qt 6, for QGIS 4: a stand-in for QGIS's Python API on PyQt6, and a walk through the windows."""
