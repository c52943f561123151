"""Small widgets and threads that several windows share.

Front doors: `background.Background`, `log_view.LogView`, `settings_page.SettingsPage`,
`fitting.fit_to_screen` and `fitting.dock_column`.
A widget of one window belongs in that window's folder.
"""

from __future__ import annotations
