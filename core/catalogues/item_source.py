"""Where the bands of an item are read: from files on a server in parts, or from its whole product on this disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from ..errors import BandError
from ..feedback import Feedback
from ..product.opening import open_product
from ..product.product import BandImage
from .found_scene import FoundAsset, FoundItem, FoundScene
from .parts import PartsFolder
from .remote_image import NotInPartsError, RemoteImage, address_to_read, has_keys, read_small_file
from .safe_on_server import MAX_METADATA_BYTES, with_images
from .scene_image import LocalImage, SceneImage
from .signing import Signer
from .transport import Transport
from .zip_download import ZipToLoad, load_zip


class ItemSource(Protocol):
    """Where the bands of an item are read.

    Attributes:
        item: what was found; its files are those that are read.
        is_local: whether its product was downloaded.
        metadata: what the product says beyond the item, for the metadata of a stack.
    """

    item: FoundItem
    is_local: bool
    metadata: Mapping[str, str]

    def open(self, name: str) -> SceneImage:
        """Open a band or a layer.

        Raises:
            DownloadError: a server does not give it.
            InputError: it is no usable image.
            RunCancelled: the user stopped.
        """
        ...


@dataclass(frozen=True)
class Access:
    """How the files of a scene are reached.

    Attributes:
        scene: what was found.
        parts: the folder for what is fetched.
        transport: how to ask.
        feedback: told of progress and asked whether to stop.
        signer: signs addresses.
    """

    scene: FoundScene
    parts: PartsFolder
    transport: Transport
    feedback: Feedback
    signer: Signer


def source_of(item: FoundItem, bands: Sequence[str], access: Access) -> ItemSource:
    """Find out where the bands of an item are read.

    Files of single bands are preferred, then a .SAFE folder on a server, then the zip, which is downloaded at once.

    Raises:
        BandError: it has no file of a band, and no product.
        DownloadError: a server does not give what is needed.
        InputError: the product cannot be used.
        OutputError: there is no room for a zip.
        RunCancelled: the user stopped.
    """
    product = item.product
    if product is None or (item.has(bands) and not product.zip_address):
        return _OnServer(item, access)
    if product.zip_address and _is_begun(item, access):
        return _downloaded(item, bands, access)
    try:
        if item.has(bands):
            source = _OnServer(item, access)
        elif product.folder:
            source = _OnServer(_with_folder(item, access), access)
        else:
            return _downloaded(item, bands, access)
        source.open(bands[0])
    except NotInPartsError as error:
        if not product.zip_address:
            raise
        access.feedback.pushInfo(error.message)
        return _downloaded(item, bands, access)
    return source


class _OnServer:
    """Files of single bands, of which parts are read."""

    is_local = False

    def __init__(self, item: FoundItem, access: Access) -> None:
        self.item, self._access = item, access
        self.metadata: Mapping[str, str] = {}

    def open(self, name: str) -> SceneImage:
        access = self._access
        catalogue = access.scene.catalogue
        address = address_to_read(self.item.assets[name], catalogue, access.transport)
        return RemoteImage(
            name=f"{name} ({self.item.id})",
            address=access.signer.signed(address, self.item.collection),
            catalogue=catalogue,
            transport=access.transport,
            feedback=access.feedback,
        )


class _InProduct:
    """The product, downloaded; its images are read where they lie in the zip."""

    is_local = True

    def __init__(self, item: FoundItem, images: Mapping[str, BandImage], metadata: Mapping[str, str]) -> None:
        self.item, self._images, self.metadata = item, images, metadata

    def open(self, name: str) -> SceneImage:
        return LocalImage(f"{name} ({self.item.id})", self._images[name])


def _is_begun(item: FoundItem, access: Access) -> bool:
    """Return whether an earlier run has begun to download the zip."""
    target = access.parts.zip_file(item)
    return target.is_file() or target.with_name(f"{target.name}.part").is_file()


def _with_folder(item: FoundItem, access: Access) -> FoundItem:
    """Return an item with the images of its .SAFE folder, in the storage if there are keys for it."""
    catalogue, transport = access.scene.catalogue, access.transport
    assert item.product is not None
    folder = item.product.folder
    if item.product.folder_s3 and has_keys(catalogue, transport):
        folder = item.product.folder_s3

    def read(name: str, address: str) -> bytes:
        signed = access.signer.signed(address, item.collection)
        return read_small_file(
            name=name,
            address=signed,
            catalogue=catalogue,
            transport=transport,
            feedback=access.feedback,
            max_bytes=MAX_METADATA_BYTES,
        )

    return with_images(item, folder, read)


def _downloaded(item: FoundItem, bands: Sequence[str], access: Access) -> ItemSource:
    """Download the product of an item, and open it.

    Raises:
        as `source_of`.
    """
    assert item.product is not None
    product, target = item.product, access.parts.zip_file(item)
    wanted = ZipToLoad(
        item.id,
        access.scene.catalogue,
        lambda: access.signer.signed(product.zip_address, item.collection),
        product.n_bytes,
    )
    load_zip(wanted, target, access.transport, access.feedback)
    opened = open_product((str(target),))
    images = {image.name: image for image in opened.bands}
    missing = [name for name in bands if name not in images]
    if missing:
        raise BandError(
            "The product {scene} has no {missing} (it has {bands}).",
            "Select fewer bands, or another scene.",
            scene=item.id,
            missing=", ".join(missing),
            bands=", ".join(images),
        )
    if opened.scene_classes is not None:
        images[opened.scene_classes.name] = opened.scene_classes
    for note in opened.notes:
        access.feedback.pushInfo(note)
    assets = {name: FoundAsset(name, "", _described(image)) for name, image in images.items()}
    properties: dict[str, Any] = dict(item.properties)
    properties["s2:product_uri"] = f"{opened.name}.SAFE"
    if opened.metadata.get("PROCESSING_BASELINE"):
        properties["s2:processing_baseline"] = opened.metadata["PROCESSING_BASELINE"]
    level = opened.metadata.get("LEVEL", "") or item.level
    whole = replace(item, assets=assets, properties=properties, level=level)
    return _InProduct(whole, images, opened.metadata)


def _described(image: BandImage) -> dict[str, Any]:
    """Return scale and offset as an item states them; nothing where the product does not say."""
    if image.scale is None:
        return {}
    return {"raster:scale": image.scale, "raster:offset": image.offset or 0.0}


def bands_of(sources: Sequence[ItemSource]) -> list[str]:
    """Return the bands and layers that all items of a scene have."""
    return [name for name in sources[0].item.assets if all(name in source.item.assets for source in sources)]
