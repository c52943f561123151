"""How alike two Local Climate Zones are, for weighted accuracy (OA_w).

The weights are those of Bechtel et al. 2017 (HUMINEX, Urban Science 1(2), 15) as the field uses
them: 1 for the same class, less the more two classes differ in openness, height, cover and
thermal inertia.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_PERCENT = """
100  92  83  67  58  50  58  75  42  75  33  25   8   0  25   0   0
 92 100  92  58  67  58  67  83  42  83  42  33  25   8  33   8   8
 83  92 100  50  58  67  75  92  58  92  50  42  33  17  42  17  17
 67  58  50 100  92  83  75  50  75  58  50  58  50  33   8  33  33
 58  67  58  92 100  92  83  67  83  67  58  67  50  42  17  42  42
 50  58  67  83  92 100  92  75  92  75  67  75  67  58  25  50  50
 58  67  75  75  83  92 100  67  83  67  75  67  58  42  17  42  42
 75  83  92  50  67  75  67 100  75  92  42  50  42  25  50  33  33
 42  42  58  75  83  92  83  75 100  67  58  67  75  58  33  58  58
 75  83  92  58  67  75  67  92  67 100  42  50  42  25  50  33  33
 33  42  50  50  58  67  75  42  58  42 100  92  83  67  42  67  67
 25  33  42  58  67  75  67  50  67  50  92 100  92  75  50  75  75
  8  25  33  50  50  67  58  42  75  42  83  92 100  83  58  83  83
  0   8  17  33  42  58  42  25  58  25  67  75  83 100  75  92  92
 25  33  42   8  17  25  17  50  33  50  42  50  58  75 100  75  75
  0   8  17  33  42  50  42  33  58  33  67  75  83  92  75 100  92
  0   8  17  33  42  50  42  33  58  33  67  75  83  92  75  92 100
"""

LCZ_SIMILARITY: NDArray[np.float64] = np.array([line.split() for line in _PERCENT.split("\n") if line], float) / 100
"""(17, 17), symmetric, 0 to 1, in the scheme's order 1 to 10, A to G."""
LCZ_SIMILARITY.setflags(write=False)
