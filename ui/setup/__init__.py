"""The setup window for onnxruntime.

Front door: `setup_page.SetupPage`.
Installing belongs in `core.setup`; nothing here runs pip.
"""

from __future__ import annotations
