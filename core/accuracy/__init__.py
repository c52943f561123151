"""How good a map is: figures against a reference, their spread, and the report.

Front doors: `assess.compare_with_reference` and `labels.compare_labels`.
The comparison of two maps belongs in `analysis`, how a report looks in `report`.
"""

from __future__ import annotations
