"""Texts and numbers that programs stumble over."""

from __future__ import annotations

NUMBERS = (
    "0", "-1", "nan", "NaN", "inf", "-inf", "1e999", "1e308", "-1e308", "1e-320", "1e9", "1e10", "2147483647",
    "2147483648", "-2147483649", "4294967296", "9223372036854775808", "9" * 400, "9" * 5000, "0.5", "-0.0", "1_000",
    "٣", "５", "²", "Ⅻ", "1,5", "0x10", "1e", "+", "-", "", " ", "3 4", "1;2", "None", "true",
)  # fmt: skip

WORDS = (
    "", " ", "a" * 5000, "é", "km²", "城市", "\x1b[31mred\x1b[0m", "\x07\x08\x00".replace("\x00", ""), "line\nline",
    "\u202egnp.exe", "\ufeff8", "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "<b>&amp;</b>",
    "]]>", "'; DROP TABLE x; --", "{}", "{0}", "{path}", "%s%n", "../../../outside/bait", "/dev/zero", "NUL", "8",
    "LCZ 8", "8.0", "8.5", "08", "1e0", "٨", "nan", "-9999", "9" * 5000, "compact low-rise", "Water;Water", "a|b",
    "a,b",
    "\ud800", "\udcff", "e\u0301", "\u00a0", "\u2028",
)  # fmt: skip
"""Texts; two hold surrogates, which are no text."""

NAMES = tuple(w for w in WORDS if w.strip() and "\ud800" not in w and "\udcff" not in w)

JSON_VALUES = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 10**400, 1e308, float("nan"), float("inf"), -0.0, "", "a", "\ud800",
    "9" * 5000, [], {}, [[]], [None], {"": ""}, [0] * 10_000, "../../outside/bait", "=1+1", "\x1b[31m", "NaN",
)  # fmt: skip

_METRE = 'UNIT["metre",1]'
_MOON = 'GEOGCS["Moon",DATUM["Moon",SPHEROID["Moon",1737400,0]],PRIMEM["x",0],UNIT["degree",0.0174532925199433]]'
_NO_SIZE = 'GEOGCS["x",DATUM["x",SPHEROID["x",0,0]],PRIMEM["x",0],UNIT["degree",0]]'
_SPHERE = 'GEOGCS["x",DATUM["x",SPHEROID["x",6378137,298]],PRIMEM["x",0],UNIT["degree",0.01745]]'
_EARTH = 'DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0]'
_AXES = 'AXIS["x",east],AXIS["y",north],LENGTHUNIT["metre",1]'

PROJECTIONS = (
    "",
    f'LOCAL_CS["engineering",LOCAL_DATUM["x",0],{_METRE},AXIS["X",EAST],AXIS["Y",NORTH]]',
    f'ENGCRS["site",EDATUM["site"],CS[Cartesian,2],{_AXES}]',
    _MOON,
    f'PROJCS["Moon",{_MOON},PROJECTION["Equirectangular"],PARAMETER["central_meridian",0],{_METRE}]',
    f'GEOCCS["WGS 84",{_EARTH},{_METRE}]',
    f'VERT_CS["height",VERT_DATUM["x",2005],{_METRE}]',
    f'PROJCS["x",{_NO_SIZE},PROJECTION["Transverse_Mercator"],UNIT["metre",0]]',
    f'PROJCS["x",{_SPHERE},PROJECTION["Transverse_Mercator"],PARAMETER["scale_factor",nan],UNIT["metre",nan]]',
    *(f"EPSG:{n}" for n in (32661, 5041, 3031, 4978, 4979, 2154, 2263, 3857, 27700, 54030, "4326+5773", 999999)),
    "ESRI:54009",
    "OGC:CRS84",
    "IAU:30100",
    "+proj=ortho",
    "+proj=geos +h=35785831",
    "+proj=longlat +a=1 +b=1",
    "x" * 10_000,
)
