"""Small pictures of scenes."""

from __future__ import annotations

from ..errors import InputError
from ..feedback import Feedback
from .answers import check_status, fetch
from .found_scene import FoundScene
from .signing import Signer
from .transport import Transport, WebRequest

_MAX_BYTES = 4_000_000
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def fetch_thumbnail(scene: FoundScene, transport: Transport, feedback: Feedback) -> bytes:
    """Fetch the small picture of a scene.

    Returns:
        A PNG or a JPEG.

    Raises:
        DownloadError: the server does not answer, or with an error.
        InputError: the scene has no picture.
        RunCancelled: the user stopped.
    """
    if not scene.thumbnail:
        raise InputError("The scene {scene} has no preview picture.", "", scene=scene.title)
    address = Signer(scene.catalogue, transport, feedback).signed(scene.thumbnail, scene.items[0].collection)
    answer = fetch(WebRequest(address, max_bytes=_MAX_BYTES, accept="image/png, image/jpeg"), transport, feedback)
    check_status(answer, scene.catalogue)
    if not answer.content.startswith(_BEGINNINGS):
        raise InputError("The preview of {scene} is no PNG or JPEG.", "", scene=scene.title)
    return answer.content
