"""Local Climate Zones: classes, codings, similarity and filter kernels.

Sources: Stewart & Oke 2012 (the zones), in the colours of WUDAPT's global LCZ map; Bechtel et
al. 2017 (similarity; HUMINEX, Urban Science 1(2), 15): 1 for the same class, less the more two
classes differ in openness, height, cover and thermal inertia; Demuzere et al. 2020 (kernels of
the Gaussian filter; Scientific Data 7, 264).
"""

from __future__ import annotations

from .lcz_descriptions import LCZ_CITATION, LCZ_DESCRIPTIONS
from .lcz_spellings import LCZ_PREFIXES, LCZ_SPELLINGS
from .scheme import ClassScheme, Coding, class_table

# The last colours can be told apart with any colour vision; they keep the classes' kinds (built:
# brown, red, rose and grey; plants: green; water: blue) and differ enough in lightness.
_CLASSES = """
 1 | 1 | Compact high-rise    | #8c0000 | #461700 | built
 2 | 2 | Compact mid-rise     | #d10000 | #8b2e00 | built
 3 | 3 | Compact low-rise     | #ff0000 | #ff1746 | built
 4 | 4 | Open high-rise       | #bf4d00 | #e85db9 | built
 5 | 5 | Open mid-rise        | #ff6600 | #e8b95d | built
 6 | 6 | Open low-rise        | #ff9955 | #e8b98b | built
 7 | 7 | Lightweight low-rise | #faee05 | #ffff17 | built
 8 | 8 | Large low-rise       | #bcbcbc | #e8d1e8 | built
 9 | 9 | Sparsely built       | #ffccaa | #d1a2a2 | built
10 | 10 | Heavy industry      | #555555 | #747474 | built
11 | A | Dense trees          | #006a00 | #004646
12 | B | Scattered trees      | #00aa00 | #468b46
13 | C | Bush, scrub          | #648525 | #b9d100
14 | D | Low plants           | #b9db79 | #b9ffd1
15 | E | Bare rock or paved   | #000000 | #000000
16 | F | Bare soil or sand    | #fbf7ae | #ffffa2
17 | G | Water                | #6a6aff | #0000ff
"""

_SIMILARITY_PERCENT = """
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

_RADII_M = (200, 300, 300, 300, 300, 300, 300, 500, 300, 500, 200, 200, 200, 200, 300, 200, 50)
_SIGMAS_M = (100, 150, 150, 150, 150, 150, 150, 250, 150, 250, 75, 75, 75, 75, 150, 75, 25)

LCZ = ClassScheme(
    "lcz",
    "Local Climate Zones",
    "LCZ",
    class_table(_CLASSES),
    file_marks="lcz",
    codings=(
        # WUDAPT's and LCZ Generator's; then UMEP's and GeoClimate's
        Coding("1-17", "1–17", tuple(range(1, 18)), ("11-17",)),
        Coding("101-107", "1–10 and 101–107 (UMEP, GeoClimate)", (*range(1, 11), *range(101, 108))),
    ),
    cell_m=100.0,
    similarity=tuple(tuple(int(p) / 100 for p in line.split()) for line in _SIMILARITY_PERCENT.strip().splitlines()),
    kernels=tuple(zip(_RADII_M, _SIGMAS_M)),
    spellings=LCZ_SPELLINGS,
    prefixes=LCZ_PREFIXES,
    descriptions=LCZ_DESCRIPTIONS,
    described_after=LCZ_CITATION,
)
