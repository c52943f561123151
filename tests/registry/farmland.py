"""A class scheme that the program does not ship, as somebody would add one."""

from __future__ import annotations

from scene_mapper.core.classmap.scheme import ClassScheme, class_table

FARMLAND = ClassScheme(
    "farmland",
    "Farmland",
    "",
    class_table(
        """
 3 | 3 | Wheat    | #e0c050
 5 | 5 | Maize    | #90b030
 8 | 8 | Meadow   | #50c060
 9 | 9 | Farmyard | #c05040 | | built
"""
    ),
    file_marks="farm",
    cell_m=40.0,
    kernels=((100, 50),) * 4,
)
