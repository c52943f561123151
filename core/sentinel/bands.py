"""Sentinel-2 and Sentinel-1 bands, and how rasters in the wild name them.

Source of names and wavelengths: ESA, Sentinel-2 User Handbook (S2A); STAC
electro-optical extension (common names).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import BandError
from ..message import Message
from .usual_orders import format_band_mapping, mapping_hint

SENTINEL1_BANDS = ("VV", "VH")


@dataclass(frozen=True)
class BandInfo:
    """A spectral band.

    Attributes:
        name: ESA's name, "B02".
        role: what it sees, for people.
        centre_nm: central wavelength of Sentinel-2A in nanometres.
        native_m: native ground sampling distance in metres.
        aliases: other names, lower case, without blanks, ``-`` and ``_``.
    """

    name: str
    role: str
    centre_nm: float
    native_m: int
    aliases: tuple[str, ...]


TRUE_COLOUR = ("B04", "B03", "B02")
"""The bands that are shown in red, green and blue."""

SENTINEL2_BANDS: dict[str, BandInfo] = {
    b.name: b
    for b in (
        BandInfo(
            "B01",
            "coastal aerosol",
            442.7,
            60,
            ("coastal", "coastalaerosol", "aerosol", "aerosols", "ultrablue"),
        ),
        BandInfo("B02", "blue", 492.4, 10, ("blue",)),
        BandInfo("B03", "green", 559.8, 10, ("green",)),
        BandInfo("B04", "red", 664.6, 10, ("red",)),
        BandInfo("B05", "red edge 1", 704.1, 20, ("rededge1", "rededge071", "re1", "vegetationrededge1")),
        BandInfo("B06", "red edge 2", 740.5, 20, ("rededge2", "rededge075", "re2", "vegetationrededge2")),
        BandInfo("B07", "red edge 3", 782.8, 20, ("rededge3", "rededge078", "re3", "vegetationrededge3")),
        BandInfo("B08", "near infrared", 832.8, 10, ("nir", "nir1", "nearinfrared", "nirbroad", "broadnir", "bnr")),
        BandInfo(
            "B8A",
            "narrow near infrared",
            864.7,
            20,
            ("nir08", "nirnarrow", "narrownir", "nir2", "rededge4", "re4", "nira"),
        ),
        BandInfo("B09", "water vapour", 945.1, 60, ("nir09", "watervapour", "watervapor")),
        BandInfo("B10", "cirrus", 1373.5, 60, ("cirrus",)),
        BandInfo("B11", "shortwave infrared 1", 1613.7, 20, ("swir1", "swir16", "swir161")),
        BandInfo("B12", "shortwave infrared 2", 2202.4, 20, ("swir2", "swir22", "swir221")),
    )
}
_ALIASES = {alias: band.name for band in SENTINEL2_BANDS.values() for alias in band.aliases}
# Compiled when they are first used: that takes a tenth of the time in which the plugin is loaded.
_NUMBERED = r"(?i)(?:^|[^A-Za-z0-9])(?:B|BAND[ _-]?)0?(\d{1,2})(A?)(?=$|[^A-Za-z0-9])"
_POLARISATION = r"(?i)(?:^|[^A-Za-z0-9])(VV|VH)(?=$|[^A-Za-z0-9])"
_WAVELENGTH_IN_TEXT = r"(?i)(\d{3,4}(?:\.\d+)?)\s*(?:nm|nanomet)"
# "Band 3" or "B3" for the third band may be a counter that a program wrote, not a name.
_COUNTER = r"(?i)B(AND)?[ _-]?0*(\d+)(?![A-Za-z0-9])"
# Landsat's numbers mean other wavelengths: its files, NASA's harmonised L30, Earth Engine's SR_B5.
_LANDSAT = r"(?i)(?:^|[^A-Za-z0-9])(?:L[CEOTM]0\d_L|HLS[._]L30|S[RT]_B\d)"
# Masks and angles of products, named after the band that they belong to.
_BESIDE_BAND = r"(?i)(?:^|[^A-Za-z0-9])(?:MSK_|view_(?:zenith|azimuth)|sun_(?:zenith|azimuth))"
# Digital Earth Australia counts the shortwave infrared as on WorldView-3: "nbart_swir_2" is B11.
_AUSTRALIAN, _AUSTRALIAN_SWIR = "nbart", {"swir2": "B11", "swir3": "B12"}
# What common names mean where another one is there too. FORCE: NIR is the narrow one beside a BROADNIR.
_PAIRED = (("broadnir", {"nir": "B8A"}), ("bnr", {"nir": "B8A"}), ("swir3", _AUSTRALIAN_SWIR))
# Layers of L2A beside the bands; GDAL describes one as "AOT, Aerosol Optical Thickness map (at 550nm)".
_NO_BAND = r"(?i)(AOT|WVP|SCL|SNW|CLD|TCI|PVI)\b"
_COLOURS = {"Red": "B04", "Green": "B03", "Blue": "B02"}


@dataclass(frozen=True)
class RasterBand:
    """What a raster says of one of its bands.

    Attributes:
        number: the band's number, from 1.
        description: its description, or "".
        wavelength_nm: its central wavelength by its metadata, or None.
        colour: GDAL's colour interpretation ("Red", "Gray", …).
        names: names by its metadata (STAC, SENTINEL2 driver), if any.
    """

    number: int
    description: str = ""
    wavelength_nm: float | None = None
    colour: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class BandMatch:
    """Which raster band a network's band is read from, and how that is known.

    Attributes:
        name: the band's name, "B8A".
        number: the raster's band, from 1.
        matched_by: "given", "name", "wavelength", "common name", "colour" or "position".
    """

    name: str
    number: int
    matched_by: str


def band_from_name(text: str) -> str | None:
    """Find the one band that a text names by its number or polarisation ("S2_B08A", "B2 (490 nm)").

    Returns:
        "B01" … "B12", "B8A", "VV", "VH"; None if the text names none, or several.
    """
    if is_landsat(text) or re.search(_BESIDE_BAND, text):
        return None
    found = {_numbered_name(digits, letter) for digits, letter in re.findall(_NUMBERED, text)}
    found |= {p.upper() for p in re.findall(_POLARISATION, text)}
    found.discard("")
    return found.pop() if len(found) == 1 else None


def is_landsat(text: str) -> bool:
    """Return whether a name is one of Landsat's, whose bands have other numbers."""
    return re.search(_LANDSAT, text) is not None


def band_from_common_name(text: str) -> str | None:
    """Find the band of a common name ("Blue", "red_edge 1", "swir16"), or None."""
    plain = _plain(text)
    if plain.startswith(_AUSTRALIAN):
        plain = plain[len(_AUSTRALIAN) :]
        return _AUSTRALIAN_SWIR.get(plain) or _ALIASES.get(plain)
    return _ALIASES.get(plain)


def band_from_wavelength(wavelength_nm: float) -> str | None:
    """Find the band at a wavelength in nanometres, or None.

    The window allows for the difference between Sentinel-2A, B and C and for
    rounded figures, and keeps B08 (833 nm) and B8A (865 nm) apart.
    """
    nearest = min(SENTINEL2_BANDS.values(), key=lambda band: abs(band.centre_nm - wavelength_nm))
    tolerance_nm = 15 if nearest.centre_nm < 1000 else 30
    return nearest.name if abs(nearest.centre_nm - wavelength_nm) <= tolerance_nm else None


def identify(band: RasterBand) -> tuple[str, str] | None:
    """Return which band a raster's band is, and how that is known.

    Returns:
        (name, how), or None. The order of trust: a name with the band's number, a
        wavelength, a common name, the colour interpretation.
    """
    description = band.description.strip()
    counter = re.match(_COUNTER, description)
    counted = counter is not None and int(counter[2]) == band.number
    if counter and counter[1] and counted:
        description = description[counter.end() :].strip(" ()[]:-")
    texts = [*band.names, description]
    if any(re.match(_NO_BAND, text) for text in texts):
        return None
    in_text = re.search(_WAVELENGTH_IN_TEXT, description)
    wavelength = float(in_text[1]) if band.wavelength_nm is None and in_text else band.wavelength_nm
    by_wavelength = band_from_wavelength(wavelength) if wavelength is not None else None
    for text in texts:
        name = band_from_name(text)
        if name and not (counted and by_wavelength not in (None, name)):
            return name, "name"
    if by_wavelength:
        return by_wavelength, "wavelength"
    for text in texts:
        if name := band_from_common_name(text):
            return name, "common name"
    if band.colour in _COLOURS:
        return _COLOURS[band.colour], "colour"
    return None


def identify_all(bands: Sequence[RasterBand]) -> list[tuple[str, str] | None]:
    """Return which bands those of one raster are, as `identify`; some common names depend on the others."""
    known = [identify(band) for band in bands]
    plain = [{_plain(text) for text in (*band.names, band.description)} for band in bands]
    for sign, means in _PAIRED:
        if not any(sign in names for names in plain):
            continue
        for index, names in enumerate(plain):
            told = known[index]
            if (told is None or told[1] == "common name") and (name := names & set(means)):
                known[index] = means[name.pop()], "common name"
    return known


def match_bands(raster_bands: Sequence[RasterBand], wanted: Sequence[str], source: str) -> tuple[BandMatch, ...]:
    """Find the wanted bands in a raster by what it says of its bands; never by position.

    Args:
        raster_bands: the raster's bands.
        wanted: names in the network's order.
        source: what to call the raster in an error.

    Returns:
        One match a wanted band, in the same order.

    Raises:
        BandError: a band is missing, or two raster bands claim to be it.
    """
    trust = ("name", "wavelength", "common name", "colour")
    claims: dict[str, list[BandMatch]] = {}
    for band, known in zip(raster_bands, identify_all(raster_bands)):
        if known is not None:
            claims.setdefault(known[0], []).append(BandMatch(known[0], band.number, known[1]))
    matches, missing = [], []
    for name in wanted:
        candidates = sorted(claims.get(name, []), key=lambda m: trust.index(m.matched_by))
        if not candidates:
            missing.append(name)
            continue
        if len(candidates) > 1 and candidates[0].matched_by == candidates[1].matched_by:
            raise claimed_twice(raster_bands, name, wanted, source)
        matches.append(candidates[0])
    if missing:
        raise BandError(_missing_text(raster_bands, missing, source), mapping_hint(wanted, count_unnamed(raster_bands)))
    return tuple(matches)


def count_unnamed(raster_bands: Sequence[RasterBand]) -> int:
    """Return how many bands a raster has if nothing tells what any of them is; else 0."""
    return 0 if any(identify(band) for band in raster_bands) else len(raster_bands)


def claimed_twice(raster_bands: Sequence[RasterBand], name: str, wanted: Sequence[str], source: str) -> BandError:
    """Return the error for a raster of several dates or statistics, with a mapping of the first of each band.

    Args:
        raster_bands: the raster's bands.
        name: the band that several claim to be.
        wanted: the bands that are needed.
        source: what to call the raster.
    """
    first: dict[str, int] = {}
    same: list[RasterBand] = []
    for band, known in zip(raster_bands, identify_all(raster_bands)):
        if known:
            first.setdefault(known[0], band.number)
            same += [band] if known[0] == name else []
    return BandError(
        "Bands {numbers} of {source} all match {name} ({names}), possibly of several dates or statistics.",
        "Specify the bands to use, for example {example}.",
        numbers=", ".join(str(band.number) for band in same),
        source=source,
        name=name,
        names=", ".join(band.description or next(iter(band.names), "unnamed") for band in same[:4]),
        example=format_band_mapping({band: first[band] for band in wanted if band in first}),
    )


def _plain(text: str) -> str:
    return re.sub(r"[\s_\-.]", "", text).lower()


def _numbered_name(digits: str, letter: str) -> str:
    name = "B8A" if letter and int(digits) == 8 else f"B{int(digits):02d}"
    return name if name in SENTINEL2_BANDS and (not letter or name == "B8A") else ""


def _missing_text(raster_bands: Sequence[RasterBand], missing: list[str], source: str) -> str:
    has = ", ".join(f"{b.number}: {b.description or 'unnamed'}" for b in raster_bands[:15])
    if not any(b.description for b in raster_bands):
        n = len(raster_bands)
        has = Message("1 band without a name") if n == 1 else Message("{n} bands without names", n=n)
    return Message(
        "Band {missing} cannot be found in {source} (it has {has})."
        if len(missing) == 1
        else "Bands {missing} cannot be found in {source} (it has {has}).",
        missing=", ".join(missing),
        source=source,
        has=has,
    )
