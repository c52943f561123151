"""``scene_mapper:getscene``: the best scene of an area, of which only that part is read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDate

from ..core.catalogues.catalogues import CATALOGUES, catalogue_named
from ..core.errors import RequestError
from ..core.feedback import Feedback, PartOf
from ..layers.proxy import qgis_proxy
from ..layers.styling import style_natural_colours
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .groups import SCENES
from .suggestions import suggestions

_DAYS = 365
_SEARCHED_PERCENT = 5
_LEVELS = ("L2A", "L1C")


class GetSceneAlgorithm(SceneMapperAlgorithm):
    """A search, and the part of a scene that is needed as one raster."""

    GROUP = SCENES
    NAMED_BY_FILE = False
    EXTENT = "EXTENT"
    START = "START"
    END = "END"
    MAX_CLOUDS = "MAX_CLOUDS"
    LEVEL = "LEVEL"
    CATALOGUE = "CATALOGUE"
    SCENE = "SCENE"
    BANDS = "BANDS"
    AUTHENTICATION = "AUTHENTICATION"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "getscene"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Get scene from catalogue")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return ["stac", "download", "search", "sentinel-2", "earth search", "copernicus", "planetary computer", "cog"]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Searches a catalogue for the clearest Sentinel-2 scene of an area and reads only that part.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Searches a catalogue of Sentinel-2 scenes and gets the <b>clearest scene that covers the extent</b>. "
            "Only the bands and the part that are needed are read.</p>"
            "<p>The result is a raster with named bands, ready for <i>Classify scenes</i>. The layer of clouds of a "
            "Level-2A scene is saved beside it.</p>"
            "<p>The extent, the dates and the cloud limit are sent to the selected catalogue, and to nobody else. "
            "Proxy and authentication are those of QGIS.</p>"
            "<p>If the connection breaks, run it again with the same output: bands that were read completely are used "
            "again. To choose a scene from a list with previews, use <i>Find a Scene…</i> in the Scene Mapper menu.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        is_date = QgsProcessingParameterDateTime.Type.Date
        number = QgsProcessingParameterNumber.Type.Double
        self.declare(QgsProcessingParameterExtent(self.EXTENT, tr("Extent")), tr("The area that is needed."))
        self.declare(
            QgsProcessingParameterDateTime(self.START, tr("First day"), is_date, optional=True),
            tr("Empty: a year before the last day."),
        )
        self.declare(
            QgsProcessingParameterDateTime(self.END, tr("Last day"), is_date, optional=True), tr("Empty: today.")
        )
        self.declare(
            QgsProcessingParameterNumber(
                self.MAX_CLOUDS, tr("Cloud limit (percent)"), number, 20.0, minValue=0, maxValue=100
            ),
            tr("The largest cloud cover of a tile. It is measured for the whole tile."),
        )
        self.declare(choice(self.LEVEL, tr("Processing level"), _LEVELS), tr("Not every catalogue has both levels."))
        self.declare(
            suggestions(self.CATALOGUE, tr("Catalogue"), {one.id: one.title for one in CATALOGUES.values()}),
            tr("earth-search, planetary-computer, copernicus, or the address of a STAC API."),
        )
        for parameter, help_text in (
            (
                QgsProcessingParameterString(self.SCENE, tr("Scene"), optional=True),
                tr("The id of a scene in the catalogue. Empty: the clearest that covers the extent."),
            ),
            (
                QgsProcessingParameterString(self.BANDS, tr("Bands"), optional=True),
                tr("For example B02,B03,B04. Empty: the ten bands of 10 and 20 m."),
            ),
            (
                QgsProcessingParameterAuthConfig(self.AUTHENTICATION, tr("Authentication"), optional=True),
                tr("An authentication configuration of QGIS for catalogues that need an account."),
            ),
        ):
            self.declare(parameter, help_text, advanced=True)
        self.declare(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Scene")),
            tr("The bands in DN without offset (UInt16, nodata 0)."),
        )
        self.addOutput(QgsProcessingOutputString("SCENE_ID", tr("Id of the scene")))
        self.addOutput(QgsProcessingOutputString("DATE", tr("Date")))
        self.addOutput(QgsProcessingOutputString("BAND_NAMES", tr("Bands")))
        self.addOutput(QgsProcessingOutputNumber("COVERAGE", tr("Share of the extent that is covered, 0 to 1")))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Read what needs the project, and QGIS's proxy."""
        from ..core.catalogues.area import Area
        from ..layers.web import QgisTransport  # here: what talks to servers takes long to load

        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        box = self.parameterAsExtent(parameters, self.EXTENT, context, degrees)
        self._area = Area(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        self._catalogue = catalogue_named(self.parameterAsString(parameters, self.CATALOGUE, context))
        self._transport = QgisTransport(
            qgis_proxy(self._catalogue.address),
            self.parameterAsString(parameters, self.AUTHENTICATION, context),
            self._catalogue.trusted_hosts,
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Search, and get the scene."""
        from ..core.catalogues.get_scene import GetRequest, get_scene

        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Enter the output file of the scene.")
        scene = self._found(parameters, context, feedback)
        feedback.pushInfo(scene.title)
        bands = self.parameterAsString(parameters, self.BANDS, context)
        result = get_scene(
            GetRequest(scene, self._area, output, bands), self._transport, PartOf(feedback, _SEARCHED_PERCENT, 100)
        )
        self.present(output, result.title, context, lambda layer: style_natural_colours(layer, result.bands))
        return {
            self.OUTPUT: str(output),
            "SCENE_ID": scene.id,
            "DATE": scene.day.isoformat(),
            "BAND_NAMES": ",".join(result.bands),
            "COVERAGE": scene.coverage,
        }

    def _found(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> Any:
        """Return the scene that is wanted, or the best."""
        from ..core.catalogues.query import SceneQuery
        from ..core.catalogues.search import scene_by_id, search
        from ..core.catalogues.seasons import best_scene

        wanted = self.parameterAsString(parameters, self.SCENE, context).strip()
        if wanted:
            return scene_by_id(self._catalogue, wanted, self._area, self._transport, feedback)
        end = self._day(parameters, self.END, context) or date.today()
        query = SceneQuery(
            self._area,
            start=self._day(parameters, self.START, context) or end - timedelta(days=_DAYS),
            end=end,
            max_cloud_percent=self.parameterAsDouble(parameters, self.MAX_CLOUDS, context),
            level=self.parameterAsEnumString(parameters, self.LEVEL, context),
        )
        return best_scene(search(self._catalogue, query, self._transport, feedback), self._catalogue)

    def _day(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> date | None:
        """Return the day of a parameter, or None where it is empty.

        Raises:
            RequestError: it is no day.
        """
        given = parameters.get(name)
        if given in (None, ""):
            return None
        day: QDate = self.parameterAsDateTime(parameters, name, context).date()
        if not day.isValid():
            raise RequestError("'{text}' is not a date.", "Write it as 2024-06-01.", text=str(given)[:40])
        return date(day.year(), day.month(), day.day())
