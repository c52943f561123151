"""The table of catalogues in which scenes are searched. A new catalogue is an entry of `CATALOGUES`.

Sources: Element 84, Earth Search v1; Copernicus Data Space Ecosystem, documentation of its STAC API and of access to
EO data (JP2 files, read with a token or with S3 keys); Microsoft, Planetary Computer, "Using tokens for data access".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import RequestError
from ..web import host_of, is_allowed, without_secrets

LEVELS = ("L1C", "L2A")


@dataclass(frozen=True)
class Signing:
    """How a catalogue signs the addresses of its files: a token, which is appended after "?".

    Attributes:
        address: where to get the token; "{collection}" stands for the collection's id.
        hosts: the endings of the hosts whose addresses are signed; no other host gets the token.
    """

    address: str
    hosts: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue:
    """A catalogue with a STAC API.

    Attributes:
        id: for the command line.
        title: its name.
        address: the root of its API.
        collections: the ids of its collections of Sentinel-2 by level; empty to look for them in the catalogue.
        cloud_query: whether it filters by cloud cover itself (the extension "query" of STAC APIs).
        signing: how addresses of files are signed, or None.
        s3_endpoint: the host of the storage that its "s3:" addresses mean, or "".
        token_hosts: the endings of the hosts that get the user's own token; the catalogue's own host by default.
        account: what a user needs to read files, a sentence, or "" where nothing is needed.
    """

    id: str
    title: str
    address: str
    collections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cloud_query: bool = False
    signing: Signing | None = None
    s3_endpoint: str = ""
    token_hosts: tuple[str, ...] = ()
    account: str = ""

    @property
    def trusted_hosts(self) -> tuple[str, ...]:
        """The endings of the hosts that get the token of the user's account, and no others."""
        return self.token_hosts or (host_of(self.address),)


CATALOGUES: dict[str, Catalogue] = {
    one.id: one
    for one in (
        Catalogue(
            id="earth-search",
            title="Earth Search",
            address="https://earth-search.aws.element84.com/v1",
            collections={"L2A": ("sentinel-2-l2a",)},
            cloud_query=True,
        ),
        Catalogue(
            id="planetary-computer",
            title="Planetary Computer",
            address="https://planetarycomputer.microsoft.com/api/stac/v1",
            collections={"L2A": ("sentinel-2-l2a",)},
            cloud_query=True,
            signing=Signing(
                "https://planetarycomputer.microsoft.com/api/sas/v1/token/{collection}", (".blob.core.windows.net",)
            ),
        ),
        Catalogue(
            id="copernicus",
            title="Copernicus Data Space",
            address="https://stac.dataspace.copernicus.eu/v1",
            collections={"L1C": ("sentinel-2-l1c",), "L2A": ("sentinel-2-l2a",)},
            s3_endpoint="eodata.dataspace.copernicus.eu",
            token_hosts=("dataspace.copernicus.eu",),
            account="Searching is free. Getting a scene needs a free account of dataspace.copernicus.eu.",
        ),
    )
}
"""The catalogues by id; the first is the default."""
DEFAULT_CATALOGUE = next(iter(CATALOGUES))


def catalogue_named(text: str) -> Catalogue:
    """Return a catalogue.

    Args:
        text: its id, its title, or the address of any STAC API.

    Raises:
        RequestError: there is no such catalogue, or the address is not https.
    """
    wanted = text.strip() or DEFAULT_CATALOGUE
    for one in CATALOGUES.values():
        if wanted.lower() in (one.id.lower(), one.title.lower()) or wanted.rstrip("/") == one.address:
            return one
    if "://" not in wanted:
        raise RequestError(
            "There is no catalogue '{wanted}'.",
            "Use one of {known}, or the address of a STAC API: https://….",
            wanted=wanted[:80],
            known=", ".join(CATALOGUES),
        )
    if not is_allowed(wanted) or "?" in wanted or "#" in wanted or "@" in wanted:
        raise RequestError(
            "{address} cannot be used as a catalogue.",
            "Enter the address of a STAC API that begins with https:// and has no user name, '?' or '#'.",
            address=without_secrets(wanted),
        )
    address = wanted.rstrip("/")
    return Catalogue(id=address, title=address.partition("://")[2], address=address)
