"""Networks on disk: the library, the catalogue of published networks, import and download.

Front doors: `library.open_library`, `find.find_network` and `importing.import_network`.
Running a network belongs in `inference`, translating a file to ONNX in `convert`.
"""

from __future__ import annotations
