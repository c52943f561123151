"""HTML reports, charts and CSV: how results look on a page.

Front door: `report.Report`.
What a report says belongs in the wing that knows it, such as `accuracy` or `analysis`.
"""

from __future__ import annotations
