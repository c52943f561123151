"""The engine: Python, numpy, GDAL and onnxruntime; never qgis, never Qt."""
