"""Published files brought into the library, and maps made with them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import ModelError, RequestError
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.networks.find import default_network, find_network
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.core.networks.library import open_library, remove_network
from scene_mapper.core.networks.presets import PRESETS, sen12ms_card


@pytest.fixture
def complete_file(shared_data):
    return shared_data / "models" / "lcznet_like_fixture.h5"


def test_lcznet_preset_knows_the_contract(complete_file, models_folder, shared_data):
    card = import_network(complete_file, ImportOptions(preset="lcznet"))
    assert (card.id, card.patch_px, card.stride_px, card.bands[7:]) == ("lcznet", 64, 10, ("B11", "B12", "B8A"))
    golden = np.load(shared_data / "golden" / "lcznet_like_fixture.npz")
    patches = golden["dn"].astype(np.float32) / 5000
    np.testing.assert_allclose(open_network(card, "cpu").scores(patches), golden["probabilities"], atol=1e-5)
    assert find_network("lcznet") == card
    assert sorted(p.name for p in models_folder.iterdir()) == ["lcznet.json", "lcznet.onnx"]


def test_a_map_with_a_complete_file_equals_its_patches(complete_file, models_folder, shared_data, tmp_path, watcher):
    card = import_network(complete_file, ImportOptions(preset="lcznet"))
    source = shared_data / "scenes" / "oscd_norcia_T33TUH_20150711_L1C_10band_10m.tif"
    out = tmp_path / "p.tif"
    classify(ClassifyRequest(str(source), card, tmp_path / "m.tif", probabilities=out), InProcess(), watcher())
    p = gdal.Open(str(out)).ReadAsArray()
    dn = gdal.Open(str(source)).ReadAsArray()[[0, 1, 2, 3, 4, 5, 6, 8, 9, 7]]  # B8A last
    network = open_network(card, "cpu")
    for row, col in ((5, 5), (9, 12), (15, 7)):
        cut = dn[:, row * 10 - 27 : row * 10 + 37, col * 10 - 27 : col * 10 + 37].transpose(1, 2, 0) / np.float32(5000)
        np.testing.assert_allclose(p[:, row, col], network.scores(np.ascontiguousarray(cut[None]))[0], atol=1e-5)


def test_a_complete_file_that_nothing_is_known_of(complete_file, models_folder):
    with pytest.raises(ModelError, match="has patches of 64 px with 10 bands and 17 classes, but does not state") as e:
        import_network(complete_file)
    assert "--as lcznet" in e.value.hint
    options = ImportOptions(
        scheme="lcz", bands="B02,B03,B04,B05,B06,B07,B08,B11,B12,B8A", scale="5000", network_id="mine"
    )
    card = import_network(complete_file, options)
    assert (card.id, card.stride_px, card.scaling[0].scale) == ("mine", 10, 5000.0)
    assert card.bands == PRESETS["lcznet"].bands


@pytest.mark.parametrize(
    ("options", "error", "match"),
    [
        (ImportOptions(preset="nonesuch"), RequestError, "'nonesuch' is not a preset"),
        (ImportOptions(preset="so2sat-resnet20"), ModelError, "patches of 64 px .* has patches of 32 px"),
        (
            ImportOptions(scheme="igbp10", bands="B02,B03,B04", scale="1"),
            ModelError,
            "3 bands and 10 classes were specified",
        ),
        (ImportOptions(scheme="lcz", bands="B02,X9", scale="1"), RequestError, "'X9' is not a band"),
        (ImportOptions(preset="lcznet", network_id="../up"), ModelError, "its id cannot be used"),
        (ImportOptions(preset="lcznet", stride_px=0), RequestError, "A stride of 0 px is not valid"),
        (ImportOptions(scheme="lcz", bands="B02", scale="-5"), RequestError, "The scale -5 is not valid"),
        (ImportOptions(scheme="lcz", bands="B02", scale="nan"), RequestError, "The scale nan is not valid"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_stored(options, error, match, complete_file, models_folder):
    with pytest.raises(error, match=match):
        import_network(complete_file, options)
    assert not models_folder.exists()


def test_onnx_with_a_card_is_copied(linear, models_folder):
    card = import_network(linear.scene.model_path, ImportOptions(network_id="copied"))
    assert (models_folder / "copied.onnx").read_bytes() == linear.scene.model_path.read_bytes()
    assert find_network("copied").sha256 == linear.scene.sha256 == card.sha256


def test_onnx_without_a_card_makes_no_map(linear, models_folder, tmp_path):
    bare = tmp_path / "bare.onnx"
    bare.write_bytes(linear.scene.model_path.read_bytes())
    with pytest.raises(ModelError, match=r"has no card bare\.json in its folder") as caught:
        find_network(str(bare))
    assert "Import it first" in caught.value.hint


def test_sen12ms_cards_hold_the_publications_contract():
    card = sen12ms_card("ResNet50", "S1+S2", "multi", 10)
    assert card.id == "sen12ms-resnet50-s1-s2-multi"
    assert card.bands == (*PRESETS["so2sat-resnet20"].bands, "VV", "VH")
    assert (card.scheme, card.activation, card.threshold, card.stride_px) == (IGBP_SIMPLIFIED, "sigmoid", 0.5, 64)
    assert card.scaling[0].offset == pytest.approx(1226.4215)
    assert card.scaling[0].clip is None
    assert card.scaling[10].clip == (-25.0, 0.0)
    assert sen12ms_card("DenseNet121", "S2_RGB", "single", 17).scheme == IGBP
    assert sen12ms_card("DenseNet121", "S2_RGB", "single", 10).bands == ("B02", "B03", "B04")


def test_the_library_lists_removes_and_survives_a_broken_card(linear, models_folder):
    import_network(linear.scene.model_path, ImportOptions(network_id="first", title="First"))
    (models_folder / "broken.json").write_text("{")
    (models_folder / "broken.onnx").write_bytes(b"x")
    library = open_library()
    assert "first" in [c.id for c in library.networks]
    assert len(library.problems) == 1
    assert "broken.json" in library.problems[0]
    assert default_network(IGBP) is None
    assert default_network(LCZ).id in {"first", "lcz-lite"}
    remove_network("first")
    assert not (models_folder / "first.onnx").exists()
    for bad in ("first", "../../home/models/broken", "lcz-lite"):
        with pytest.raises(ModelError, match="is not a user network"):
            remove_network(bad)


def test_names_that_no_file_can_have(models_folder):
    with pytest.raises(ModelError, match="There is no file xxx"):
        import_network(Path("x" * 400))
    with pytest.raises(ModelError, match=r"'x+' is not a user network"):
        remove_network("x" * 400)


def test_local_climate_zones_come_first_and_published_before_starter(linear, models_folder):
    names = [c.id for c in open_library().networks]
    assert names.index("lcz-lite") < names.index("igbp-lite")
    import_network(linear.scene.model_path, ImportOptions(network_id="mine"))
    assert default_network().id == "mine"
    assert default_network(IGBP_SIMPLIFIED).id == "igbp-lite"
