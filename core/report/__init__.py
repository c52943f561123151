"""HTML reports, charts and CSV.

Front door: `report.Report`.
What a report says belongs to the wing that knows it; here is how it looks.
"""

from __future__ import annotations
