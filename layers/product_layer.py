"""A product as a layer: its virtual stack, named by satellite, date and tile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsRasterLayer

from ..core.errors import from_system
from ..core.feedback import SilentFeedback
from ..core.files import home_folder, sha256_of
from .styling import style_natural_colours
from .translation import tr

if TYPE_CHECKING:
    from ..core.catalogues.get_scene import GetResult
    from ..core.product.stack import StackResult

_FOLDER = "stacks"


def stack_for_layer(path: str) -> StackResult:
    """Write a product's virtual stack into the user's folder, where it lasts as long as the project may need it.

    Reads some of the product: for a worker, not for the window's thread.

    Args:
        path: the product.

    Raises:
        SceneMapperError: it cannot be used.
    """
    from ..core.product.stack import StackRequest, make_stack

    folder = home_folder() / _FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_system(error) from error
    # The same product opened again replaces its stack: layers of it stay as they are.
    output = folder / f"{Path(path).stem[:80]}-{sha256_of(path.encode('utf-8', 'replace'))[:8]}.vrt"
    return make_stack(StackRequest((path,), output), SilentFeedback())


def results_folder(scene: str) -> Path:
    """Return the folder for results that are named without one: that of the scene; the home for a product's stack.

    Args:
        scene: what GDAL opens.
    """
    file = Path(scene)
    beside = bool(scene) and file.is_file() and file.parent != home_folder() / _FOLDER
    return file.parent if beside else Path.home()


def sample_layer(path: Path) -> QgsRasterLayer:
    """Return the sample scene as a layer in natural colours, which is still to be added to the project.

    Args:
        path: the file that `core.scenes.sample` made.
    """
    from ..core.product.layout import TEN_BANDS
    from ..core.scenes.sample import SAMPLE_CREDIT, SAMPLE_TITLE

    layer = QgsRasterLayer(str(path), tr(SAMPLE_TITLE), "gdal")
    style_natural_colours(layer, TEN_BANDS)
    metadata = layer.metadata()
    metadata.setRights([SAMPLE_CREDIT])
    layer.setMetadata(metadata)
    return layer


def product_layer(result: StackResult | GetResult) -> QgsRasterLayer:
    """Return a stack as a layer in natural colours, which is still to be added to the project."""
    layer = QgsRasterLayer(str(result.output), result.title, "gdal")
    style_natural_colours(layer, result.bands)
    return layer
