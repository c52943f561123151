"""The set-up page for onnxruntime, and the plugin's page in QGIS's options.

Front doors: `setup_page.SetupPage` and `settings_page.SettingsPage`.
Installing belongs in `core.setup`; nothing here runs pip.
"""

from __future__ import annotations
