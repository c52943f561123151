"""Clear ground, clouds and their shadows: the classes of cloud networks, whose value 0 is clear ground.

Source: ukis-csmask (German Aerospace Center), whose networks give them in this order.
"""

from __future__ import annotations

from .scheme import ClassScheme, class_table

CLOUDS = ClassScheme(
    "clouds",
    "Clouds and shadows",
    "",
    class_table(
        """
0 | 0 | Clear        | #8fbf7f | #cce0b8
1 | 1 | Cloud        | #ffffff | #ffffff
2 | 2 | Cloud shadow | #3b3b5c | #22223b
"""
    ),
    file_marks=r"cloud|csmask",
)
