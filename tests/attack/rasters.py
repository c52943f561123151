"""Rasters whose files are damaged, whose headers lie, or whose content is odd."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
from osgeo import gdal, osr

from .case import Bench, Case
from .doors import Door, any_door
from .odd_values import NUMBERS, PROJECTIONS, WORDS

LATIN_MARK = "MARK12MARK"
"""Stands in a new file for a text of the same length in Latin-1."""
_KINDS = ("scene", "map", "map", "shares", "clouds", "date", "map2", "shard")
_FORMATS = {"GTiff": "tif", "ENVI": "dat", "HFA": "img", "VRT": "vrt", "PNG": "png", "AAIGrid": "asc", "GPKG": "gpkg",
            "netCDF": "nc", "PCIDSK": "pix", "XYZ": "xyz"}  # fmt: skip


def damaged(bench: Bench) -> Case:
    """The bytes of a file, in one of many formats, are changed."""
    door, kind, name, driver = _as_format(bench)
    path = bench.work / name
    header = path.with_suffix(".hdr")
    bench.damage(header.name if header.exists() and bench.random.random() < 0.6 else name)
    return _case(door, kind, name, f"damaged {driver}")


def odd_text(bench: Bench) -> Case:
    """A header of text says odd things: a virtual raster, or ENVI's."""
    door, kind, name, driver = _as_format(bench, ("VRT", "VRT", "ENVI"))
    if driver == "ENVI":
        path = (bench.work / name).with_suffix(".hdr")
        text = path.read_text(encoding="utf-8")
        for _ in range(bench.random.choice((1, 2))):
            text = re.sub(r"= *([^\n{]+|\{[^}]*\})", _sometimes(bench), text)
        text += f"\nwavelength = {{{bench.random.choice(NUMBERS)}, {bench.random.choice(NUMBERS)}}}\n"
    else:
        path = bench.work / name
        text = path.read_text(encoding="utf-8")
        for _ in range(bench.random.choice((1, 2, 4))):
            text = bench.random.choice(_VRT_CHANGES)(bench, text)
    path.write_bytes(text.encode(bench.random.choice(("utf-8", "utf-8", "latin-1")), "replace"))
    return _case(door, kind, name, f"odd header {driver}")


def odd_content(bench: Bench) -> Case:
    """A sound file says odd things of itself: types, places, CRSs, names, tables, scales, values."""
    door, kind = any_door(bench, *_KINDS)
    name = door_file(door, kind)
    old = gdal.Open(str(bench.work / name))
    driver = bench.random.choice(("GTiff", "GTiff", "HFA", "ENVI"))
    kinds = (old.GetRasterBand(1).DataType, gdal.GDT_Float64, gdal.GDT_Int16, gdal.GDT_CFloat32, gdal.GDT_CInt16)
    made = f"odd.{_FORMATS[driver]}"
    data_type = bench.random.choice(kinds[:3] if bench.random.random() < 0.8 else kinds)
    if gdal.DataTypeIsComplex(data_type):
        driver, made = "GTiff", "odd.tif"
    new = gdal.GetDriverByName(driver).Create(
        str(bench.work / made), old.RasterXSize, old.RasterYSize, old.RasterCount, data_type
    )
    new.SetGeoTransform(old.GetGeoTransform())
    new.SetProjection(old.GetProjection())
    values = old.ReadAsArray().reshape(old.RasterCount, old.RasterYSize, old.RasterXSize)
    for number in range(1, old.RasterCount + 1):
        new.GetRasterBand(number).WriteArray(values[number - 1])
        new.GetRasterBand(number).SetDescription(old.GetRasterBand(number).GetDescription())
    whats = [bench.random.choice(sorted(_CONTENTS)) for _ in range(bench.random.choice((1, 1, 2)))]
    for what in whats:
        _CONTENTS[what](bench, new, values)
    new = old = None
    path = bench.work / made
    path.write_bytes(path.read_bytes().replace(LATIN_MARK.encode(), b"Stra\xdfe \xb5m\xb2"))
    return _case(door, kind, made, f"odd {' + '.join(whats)} {gdal.GetDataTypeName(data_type)} {driver}")


def huge(bench: Bench) -> Case:
    """A small file declares a raster of enormous size."""
    door, kind = any_door(bench, *_KINDS)
    if "workers" in door.name:
        door = Door("classify")
    name = door_file(door, kind)
    width = bench.random.choice((2**31 - 1, 2_000_000, 100_000, 1, 60_000))
    height = bench.random.choice((2**31 - 1, 2_000_000, 100_000, 1, 60_000))
    if bench.random.random() < 0.5 and width * height < 2**41:
        block = bench.random.choice((4096, 16_384))
        options = [
            "SPARSE_OK=TRUE",
            "TILED=YES",
            f"BLOCKXSIZE={block}",
            f"BLOCKYSIZE={block}",
            "COMPRESS=DEFLATE",
            "BIGTIFF=YES",
        ]
        data_type = gdal.Open(str(bench.work / name)).GetRasterBand(1).DataType
        bands = bench.random.choice((1, 1, 10))
        if width // block * (height // block) * bands < 200_000:
            new = gdal.GetDriverByName("GTiff").Create(
                str(bench.work / "huge.tif"), width, height, bands, data_type, options
            )
            if new is not None:
                new.SetGeoTransform((500_000, 10, 0, 4_000_000, 0, -10))
                new.SetProjection(gdal.Open(str(bench.work / name)).GetProjection())
                new = None
                return _lasting(_case(door, kind, "huge.tif", f"huge tif {width} x {height}"))
    gdal.Translate(str(bench.work / "huge.vrt"), str(bench.work / name), format="VRT")
    text = (bench.work / "huge.vrt").read_text(encoding="utf-8")
    text = re.sub(
        r'rasterXSize="\d+" rasterYSize="\d+"', f'rasterXSize="{width}" rasterYSize="{height}"', text, count=1
    )
    if bench.random.random() < 0.5:  # the small source fills it
        text = re.sub(r"<DstRect.*?/>", f'<DstRect xOff="0" yOff="0" xSize="{width}" ySize="{height}" />', text)
    bench.write("huge.vrt", text)
    return _lasting(_case(door, kind, "huge.vrt", f"huge vrt {width} x {height}"))


def tiny(bench: Bench) -> Case:
    """A raster of a pixel, a row, a column or no band that is of use."""
    door, kind = any_door(bench, *_KINDS)
    name = door_file(door, kind)
    size = bench.random.choice(((1, 1), (48, 1), (1, 48), (5, 3), (12, 12), (11, 13)))
    bands = bench.random.choice(([1], [1], [1, 1], None))
    source = gdal.Open(str(bench.work / name))
    window = [0, 0, min(size[0], source.RasterXSize), min(size[1], source.RasterYSize)]
    gdal.Translate(str(bench.work / "tiny.tif"), source, srcWin=window, bandList=bands)
    return _case(door, kind, "tiny.tif", f"tiny {size}")


def door_file(door: Door, kind: str) -> str:
    """Return the sound file that stands for a kind."""
    from .doors import DEFAULTS

    return DEFAULTS[kind]


def _as_format(bench: Bench, drivers: tuple[str, ...] = ()) -> tuple[Door, str, str, str]:
    door, kind = any_door(bench, *_KINDS)
    driver = bench.random.choice(drivers or ("GTiff", "GTiff", *_FORMATS))
    name = f"raster.{_FORMATS[driver]}"
    single = driver in ("PNG", "AAIGrid", "XYZ")
    options = gdal.TranslateOptions(
        format=driver,
        bandList=[1] if single else None,
        outputType=gdal.GDT_Byte if driver == "GPKG" else gdal.GDT_Unknown,
    )
    if (
        gdal.GetDriverByName(driver) is None
        or gdal.Translate(str(bench.work / name), str(bench.work / door_file(door, kind)), options=options) is None
        or not (bench.work / name).exists()
    ):
        name, driver = "raster.tif", "GTiff"
        gdal.Translate(str(bench.work / name), str(bench.work / door_file(door, kind)))
    return door, kind, name, driver


def _case(door: Door, kind: str, name: str, what: str) -> Case:
    return Case("raster", f"{what}, {kind} of {door.name}", door.command({kind: name}), door.outputs())


def _lasting(case: Case) -> Case:
    case.may_last = True
    return case


def _sometimes(bench: Bench) -> Callable[[re.Match[str]], str]:
    def change(found: re.Match[str]) -> str:
        return found[0] if bench.random.random() < 0.8 else f"= {bench.random.choice((*NUMBERS, *WORDS, '{}', '{'))}"

    return change


def _attribute(bench: Bench, text: str) -> str:
    found = list(re.finditer(r'="([^"]*)"', text))
    one = bench.random.choice(found)
    return text[: one.start(1)] + _escaped(bench.random.choice((*NUMBERS, *WORDS))) + text[one.end(1) :]


def _element(bench: Bench, text: str) -> str:
    found = list(re.finditer(r">([^<>]+)<", text))
    one = bench.random.choice(found)
    return text[: one.start(1)] + _escaped(bench.random.choice((*NUMBERS, *WORDS, *PROJECTIONS))) + text[one.end(1) :]


def _source(bench: Bench, text: str) -> str:
    other = bench.random.choice(("raster.vrt", "/dev/zero", "nowhere.tif", "/vsizip/bands.zip/x", "zones.geojson",
    "net.onnx",
                                 ".", "map.tif", "/vsistdin/", "/vsimem/x", "a" * 5000))  # fmt: skip
    return re.sub(r"(<SourceFilename[^>]*>)[^<]*", lambda m: m[1] + other, text, count=bench.random.choice((0, 1)))


def _function(bench: Bench, text: str) -> str:
    """Ask for a pixel function in Python, which GDAL must not run."""
    code = "import os\ndef f(*a, **k):\n    open('../outside/owned', 'w')\n"
    inner = (
        f"<PixelFunctionType>f</PixelFunctionType><PixelFunctionLanguage>Python</PixelFunctionLanguage>"
        f"<PixelFunctionCode><![CDATA[{code}]]></PixelFunctionCode>"
    )
    return text.replace("<VRTRasterBand ", '<VRTRasterBand subClass="VRTDerivedRasterBand" ', 1).replace(
        "<ColorInterp>", inner + "<ColorInterp>", 1
    )


def _entity(bench: Bench, text: str) -> str:
    return '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>' + text.replace(
        "<SRS", "<SRS x='&b;'", 1
    )


def _escaped(text: str) -> str:
    clean = "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


_VRT_CHANGES = (_attribute, _attribute, _element, _element, _source, _function, _entity)


def _place(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    transform = list(new.GetGeoTransform())
    for _ in range(bench.random.choice((1, 2, 6))):
        transform[bench.random.randrange(6)] = bench.random.choice(
            (0.0, float("nan"), float("inf"), 1e300, -10.0, 1e-9, 1e9, 5.0, 10.01)
        )
    new.SetGeoTransform(transform)


def _crs(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    text = bench.random.choice(PROJECTIONS)
    if not text.startswith(("EPSG", "ESRI", "OGC", "IAU", "+")):
        new.SetProjection(text)
        return
    reference = osr.SpatialReference()
    if reference.SetFromUserInput(text) == 0:
        new.SetProjection(reference.ExportToWkt())


def _tags(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    keys = ("PRODUCT_URI", "PROCESSING_BASELINE", "PROCESSING_LEVEL", "BOA_ADD_OFFSET", "SCENE_MAPPER_LEGEND",
    "TIFFTAG_SOFTWARE",
            "AREA_OR_POINT", "wavelength", "scheme", "CLOUDY_PIXEL_PERCENTAGE", "DATATAKE_1_SENSING_TIME")  # fmt: skip
    tags = {bench.random.choice(keys): _no_surrogates(bench.random.choice((*WORDS, *NUMBERS))) for _ in range(3)}
    new.SetMetadata(tags)
    new.GetRasterBand(1).SetMetadata(tags)
    if bench.random.random() < 0.4:  # Latin-1, as many programs write it; it is put in place when the file is closed
        new.SetMetadata({"TIFFTAG_ARTIST": LATIN_MARK, "PRODUCT_URI": LATIN_MARK})


def _band_names(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    for number in range(1, new.RasterCount + 1):
        if bench.random.random() < 0.5:
            new.GetRasterBand(number).SetDescription(
                _no_surrogates(bench.random.choice((*WORDS, "B02", "B8A", "class")))
            )


def _class_names(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    names = [
        _no_surrogates(bench.random.choice(WORDS)).replace("\n", " ") for _ in range(bench.random.choice((1, 18, 300)))
    ]
    new.GetRasterBand(1).SetRasterCategoryNames(names)


def _colours(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    table = gdal.ColorTable()
    for value in range(bench.random.choice((1, 18, 256))):
        table.SetColorEntry(value, tuple(bench.random.choice((0, 255, 32_767, -1)) for _ in range(4)))
    new.GetRasterBand(1).SetColorTable(table)


def _attribute_table(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    table = gdal.RasterAttributeTable()
    types = (gdal.GFT_Integer, gdal.GFT_Real, gdal.GFT_String)
    usages = (
        gdal.GFU_MinMax,
        gdal.GFU_Name,
        gdal.GFU_Red,
        gdal.GFU_Green,
        gdal.GFU_Generic,
        gdal.GFU_PixelCount,
        gdal.GFU_Min,
    )
    columns = [
        (bench.random.choice(types), bench.random.choice(usages)) for _ in range(bench.random.choice((0, 1, 2, 5)))
    ]
    for number, (kind, usage) in enumerate(columns):
        table.CreateColumn(_no_surrogates(bench.random.choice(("Value", "Class", f"c{number}", *WORDS))), kind, usage)
    for row in range(bench.random.choice((0, 1, 18))):
        for number, (kind, _) in enumerate(columns):
            if kind == gdal.GFT_String:
                table.SetValueAsString(row, number, _no_surrogates(bench.random.choice((*WORDS, *NUMBERS))))
            elif kind == gdal.GFT_Real:
                table.SetValueAsDouble(row, number, bench.random.choice((row, float("nan"), float("inf"), 1e300, -1)))
            else:
                table.SetValueAsInt(row, number, bench.random.choice((row, -1, 2**31 - 1)))
    new.GetRasterBand(1).SetDefaultRAT(table)


def _scaling(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    odd = (0.0, float("nan"), float("inf"), -1.0, 1e-300, 1e300, 0.0001)
    for number in range(1, new.RasterCount + 1):
        new.GetRasterBand(number).SetScale(bench.random.choice(odd))
        new.GetRasterBand(number).SetOffset(bench.random.choice(odd))


def _nodata(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    new.GetRasterBand(1).SetNoDataValue(
        bench.random.choice((0.0, float("nan"), float("inf"), -9999.0, 255.0, 1e300, float(values.flat[0])))
    )


def _values(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    fill = bench.random.choice((0, 255, -1, 65_535, np.nan, np.inf, 3e38, 18, 107, 0.5))
    changed = np.full(values.shape[1:], fill, np.float64)
    if bench.random.random() < 0.5:
        changed = np.where(np.random.default_rng(1).random(changed.shape) < 0.5, changed, values[0])
    for number in range(1, new.RasterCount + 1):
        new.GetRasterBand(number).WriteArray(changed)


def _points(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    odd = (0.0, float("nan"), 1e300, 500_000.0, float("inf"))
    points = [gdal.GCP(*(bench.random.choice(odd) for _ in range(5))) for _ in range(bench.random.choice((1, 3, 5)))]
    new.SetGCPs(points, new.GetProjection())


def _mask(bench: Bench, new: gdal.Dataset, values: np.ndarray) -> None:
    new.CreateMaskBand(bench.random.choice((gdal.GMF_PER_DATASET, 0)))
    new.GetRasterBand(1).GetMaskBand().Fill(bench.random.choice((0, 1, 255)))


def _no_surrogates(text: str) -> str:
    return "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF)


_CONTENTS: dict[str, Callable[[Bench, gdal.Dataset, np.ndarray], None]] = {
    "place": _place, "CRS": _crs, "tags": _tags, "band names": _band_names, "class names": _class_names,
    "colours": _colours, "attribute table": _attribute_table, "scaling": _scaling, "nodata": _nodata,
    "values": _values, "control points": _points, "mask": _mask,
}  # fmt: skip
