"""A cell of a map looked into: its class, the most probable classes, and its patch as the network saw it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.analysis.map_cell import find_companions
from scene_mapper.core.classify import cell
from scene_mapper.core.classify.cell import CellRequest, look_into_cell
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.network_group import network_group
from scene_mapper.tests.networks.linear import PATCH_PX, STRIDE_PX, LinearNetwork

ROW, COL = 5, 7
X, Y = 500_000 + 10 * STRIDE_PX * (COL + 0.3), 4_000_000 - 10 * STRIDE_PX * (ROW + 0.8)


@pytest.fixture
def dn(scene_dn: Callable[..., np.ndarray]) -> np.ndarray:
    return scene_dn(61, 47)


@pytest.fixture
def scene(write_raster: Callable[..., Path], dn: np.ndarray) -> Path:
    return write_raster(dn)


@pytest.fixture
def make(linear: LinearNetwork, scene: Path, tmp_path: Path) -> Callable[..., CellRequest]:
    """Make a map of the scene; return the request to look into one of its cells."""

    def run(name: str = "map", kind: str = "scene", **options: object) -> CellRequest:
        (tmp_path / "maps").mkdir(exist_ok=True)
        target = tmp_path / "maps" / f"{name}.tif"
        card = getattr(linear, kind)
        outputs = {key: target.with_name(f"{name}_{key}.tif") for key in ("confidence", "probabilities")}
        kept = {key: path for key, path in outputs.items() if options.pop(key, False)}
        classify(ClassifyRequest(str(scene), card, target, **kept, **options), InProcess(), SilentFeedback())
        return CellRequest(str(target), X, Y, (str(scene),), network=str(card.model_path))

    return run


def test_what_is_stored(make: Callable[..., CellRequest], linear: LinearNetwork, dn: np.ndarray) -> None:
    facts = look_into_cell(make(confidence=True, probabilities=True), SilentFeedback())
    expected = linear.expected(dn, ROW * STRIDE_PX, COL * STRIDE_PX)
    assert (facts.cell.row, facts.cell.col, facts.computed, facts.notes) == (ROW, COL, False, ())
    assert [one.probability for one in facts.cell.ranking] == pytest.approx(sorted(expected, reverse=True), abs=1e-5)
    assert facts.cell.ranking[0].scene_class == facts.cell.scene_class == LCZ.classes[int(expected.argmax())]
    assert facts.cell.confidence == pytest.approx(expected.max(), abs=1e-5)
    assert facts.cell.outline[0] == (500_000 + 10 * STRIDE_PX * COL, 4_000_000 - 10 * STRIDE_PX * ROW)
    assert Path(facts.confidence_path).name == "map_confidence.tif"


@pytest.mark.parametrize(
    ("kind", "options"), [("scene", {}), ("map", {"cell_align": "crs"})], ids=["scene", "aligned map"]
)
def test_a_cell_is_computed_again(
    make: Callable[..., CellRequest], linear: LinearNetwork, dn: np.ndarray, kind: str, options: dict[str, str]
) -> None:
    facts = look_into_cell(make(kind=kind, **options), SilentFeedback())
    col_px, row_px = (round(v) for v in ((facts.cell.outline[0][0] - 5e5) / 10, (4e6 - facts.cell.outline[0][1]) / 10))
    expected = linear.expected(dn, row_px, col_px)
    assert facts.computed
    assert [one.probability for one in facts.cell.ranking] == pytest.approx(sorted(expected, reverse=True), abs=1e-5)
    assert facts.notes == ()


def test_a_stack_beside_the_map_is_found_by_its_product(make: Callable[..., CellRequest], scene: Path) -> None:
    product = "S2A_MSIL1C_20230927T025541_N0510_R032_T49QHE_20230927T081713"
    gdal.Open(str(scene), gdal.GA_Update).SetMetadataItem("PRODUCT", product)
    request = make()
    facts = look_into_cell(replace(request, rasters=()), SilentFeedback())
    assert facts.cell.provenance["SOURCE"] == product
    assert (facts.computed, len(facts.notes)) == (False, 2)  # nowhere
    scene.rename(Path(request.map_path).with_name("my_stack.tif"))
    facts = look_into_cell(replace(request, rasters=()), SilentFeedback())
    assert (facts.computed, facts.notes) == (True, ())


def test_the_patch_is_what_the_network_saw(make: Callable[..., CellRequest], dn: np.ndarray) -> None:
    facts = look_into_cell(make(), SilentFeedback())
    picture, halo = facts.picture, (PATCH_PX - STRIDE_PX) // 2
    assert picture is not None
    assert (picture.bands, picture.rgb.shape) == (("B04", "B03", "B02"), (PATCH_PX, PATCH_PX, 3))
    assert (picture.cell_first_px, picture.cell_px, picture.side_m) == (halo, STRIDE_PX, 10 * PATCH_PX)
    rows, cols = (slice(n * STRIDE_PX - halo, n * STRIDE_PX - halo + PATCH_PX) for n in (ROW, COL))
    red = dn[2, rows, cols].astype(float)  # B04 of the ten bands
    assert np.corrcoef(red.ravel(), picture.rgb[..., 0].ravel())[0, 1] > 0.99
    assert facts.patch_outline[0] == pytest.approx((500_000 + 10 * cols.start, 4_000_000 - 10 * rows.start))


def test_dates_are_averaged(
    make: Callable[..., CellRequest], write_raster: Callable[..., Path], scene_dn: Callable[..., np.ndarray]
) -> None:
    other = write_raster(scene_dn(61, 47, seed=9), name="other.tif")
    request = make("plain", dates=(str(other),), probabilities=True)
    stored = look_into_cell(request, SilentFeedback()).cell.ranking
    Path(request.map_path).with_name("plain_probabilities.tif").unlink()
    again = replace(request, rasters=(*request.rasters, str(other)))
    computed = look_into_cell(again, SilentFeedback())
    assert computed.computed
    assert [one.probability for one in computed.cell.ranking] == pytest.approx(
        [o.probability for o in stored], abs=1e-5
    )


def set_metadata(path: str | Path, key: str, text: str | None) -> None:
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetMetadataItem(f"SCENE_MAPPER_{key}", text)
    dataset = None


@pytest.fixture
def of_two(
    linear: LinearNetwork, scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[CellRequest, np.ndarray]:
    """Make a map of two networks, one of which had a temperature of 2 then and has 5 now.

    Returns:
        The request to look into a cell, and its stored probabilities, (class,).
    """
    target = tmp_path / "two.tif"
    outputs = {key: target.with_name(f"two_{key}.tif") for key in ("confidence", "probabilities")}
    group = network_group([linear.map, replace(linear.scene, temperature=2.0)])
    classify(ClassifyRequest(str(scene), group, target, **outputs), InProcess(), SilentFeedback())
    today = network_group([linear.map, replace(linear.scene, temperature=5.0)])
    monkeypatch.setattr(cell, "find_networks", lambda _: today)
    stored = gdal.Open(str(outputs["probabilities"])).ReadAsArray()[:, ROW, COL]
    return CellRequest(str(target), X, Y, scene=str(scene), network="both"), stored


def test_a_cell_of_several_networks_is_computed_with_the_temperatures_of_its_map(
    of_two: tuple[CellRequest, np.ndarray], linear: LinearNetwork, dn: np.ndarray
) -> None:
    request, stored = of_two
    own = linear.expected(dn, ROW * STRIDE_PX, COL * STRIDE_PX)
    softened = np.sqrt(own) / np.sqrt(own).sum()
    np.testing.assert_allclose(stored, (own + softened) / 2, atol=1e-5)
    Path(request.map_path).with_name("two_probabilities.tif").unlink()
    for expected in (stored, own):
        facts = look_into_cell(request, SilentFeedback())
        assert facts.computed
        likely = [one.probability for one in facts.cell.ranking]
        assert likely == pytest.approx(sorted(expected, reverse=True), abs=1e-5)
        set_metadata(request.map_path, "TEMPERATURES", None)  # as maps of earlier versions
    assert np.abs(own - stored).max() > 0.01


@pytest.mark.parametrize("text", ["1", "1; hot", "1; nan", "1; 900", "1; 2; 3"])
def test_temperatures_that_cannot_be_read(of_two: tuple[CellRequest, np.ndarray], text: str) -> None:
    request, _ = of_two
    Path(request.map_path).with_name("two_probabilities.tif").unlink()
    set_metadata(request.map_path, "TEMPERATURES", text)
    facts = look_into_cell(request, SilentFeedback())
    assert str(facts.notes[0]) == (
        f"The temperatures of the map's networks, '{text}', cannot be read, so the cell cannot be computed again."
    )
    assert facts.cell.ranking == ()


def test_probabilities_made_with_other_temperatures_belong_to_another_map(
    of_two: tuple[CellRequest, np.ndarray],
) -> None:
    path = of_two[0].map_path
    assert Path(find_companions(path, ()).probabilities).name == "two_probabilities.tif"
    set_metadata(Path(path).with_name("two_probabilities.tif"), "TEMPERATURES", "1; 1")
    assert find_companions(path, ()).probabilities == ""
    assert Path(find_companions(path, ()).confidence).name == "two_confidence.tif"


def test_what_is_missing_is_said_in_a_sentence(make: Callable[..., CellRequest], scene: Path, tmp_path: Path) -> None:
    request = make()
    without = look_into_cell(replace(request, rasters=()), SilentFeedback())
    assert list(map(str, without.notes)) == [
        "The scene scene.tif is not beside the map, so the cell cannot be computed again without --scene.",
        "Store the probabilities with the next map (classify --probabilities).",
    ]
    assert (without.cell.ranking, without.picture) == ((), None)
    assert without.cell.scene_class is not None
    unknown = look_into_cell(replace(request, network=""), SilentFeedback())
    assert str(unknown.notes[0]).startswith("The network linear-scene that made the map is no longer installed")
    moved = tmp_path / "moved.tif"
    dataset = gdal.GetDriverByName("GTiff").CreateCopy(str(moved), gdal.Open(str(scene)))
    dataset.SetGeoTransform((600_020.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0))
    dataset = None
    shifted = look_into_cell(replace(request, scene=str(moved)), SilentFeedback())
    assert str(shifted.notes[0]).startswith("The cell cannot be computed again: The requested area")


def test_a_network_that_was_replaced_under_its_id_is_not_called_missing(make: Callable[..., CellRequest]) -> None:
    """Each update of the bundled network, and each training again in the dock, leaves maps of the file before."""
    request = replace(make(), network="")
    dataset = gdal.Open(request.map_path, gdal.GA_Update)
    dataset.SetMetadataItem("SCENE_MAPPER_MODEL", "lcz-lite")
    dataset = None
    facts = look_into_cell(request, SilentFeedback())
    assert str(facts.notes[0]) == (
        "The network lcz-lite has changed since the map was made, so the cell cannot be computed again. "
        "Classify the scene again to see what the present network finds."
    )
    assert facts.cell.ranking == ()


def test_another_place(make: Callable[..., CellRequest], scene: Path) -> None:
    request = make()
    with pytest.raises(InputError, match=r"1, 2 lies outside the map map\.tif"):
        look_into_cell(replace(request, x=1.0, y=2.0), SilentFeedback())
    dataset = gdal.Open(request.map_path, gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((1, 1), 255, np.uint8), COL, ROW)
    dataset = None
    facts = look_into_cell(request, SilentFeedback())
    assert (facts.cell.scene_class, facts.cell.ranking, facts.notes) == (None, (), ())


def test_a_cell_that_was_changed_afterwards(make: Callable[..., CellRequest]) -> None:
    request = make(probabilities=True)
    dataset = gdal.Open(request.map_path, gdal.GA_Update)
    code = int(dataset.ReadAsArray()[ROW, COL])
    dataset.GetRasterBand(1).WriteArray(np.full((1, 1), code % 17 + 1, np.uint8), COL, ROW)
    dataset = None
    facts = look_into_cell(request, SilentFeedback())
    assert f"The most probable class is {LCZ.short_label(LCZ.by_code(code))}" in str(facts.notes[0])


def test_companions_are_those_of_the_same_run(make: Callable[..., CellRequest], tmp_path: Path) -> None:
    first = make("first", confidence=True)
    other = make("second", kind="map", confidence=True)
    strangers = [str(Path(other.map_path).with_name("second_confidence.tif")), str(tmp_path / "gone.tif")]
    own = Path(first.map_path).with_name("first_confidence.tif")
    away = own.rename(tmp_path / "elsewhere.tif")
    assert find_companions(first.map_path, [*strangers, str(away)]).confidence == str(away)
    assert find_companions(first.map_path, strangers).confidence == ""


def test_it_can_be_stopped(make: Callable[..., CellRequest], watcher: Callable[..., object]) -> None:
    with pytest.raises(RunCancelled):
        look_into_cell(make(), watcher(stop_at=0))
