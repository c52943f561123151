"""The windows of the networks: list, card, download, import.

Front doors: `network_manager.NetworkManager` and `import_dialog.ImportDialog`.
What a file is asked belongs in `core.networks`, the choice of a network for a map in `classify`.
"""

from __future__ import annotations
