"""Which field of reference polygons holds the class: the name decides, a counter or a constant never does."""

import pytest
from osgeo import ogr

from scene_mapper.core.accuracy.class_field import find_class_field
from scene_mapper.core.classmap.class_names import ClassNames, parse_mapping
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError
from scene_mapper.core.geo.vector_io import LAYER_FIELD, VectorFeature, VectorSource

NAMES = ClassNames(LCZ)
CLASSES = ["LCZ 2", "LCZ 3", "LCZ 3", "LCZ 5", "LCZ G", "unsure", None, "LCZ 8"]
NUMBERS = [2, 3, 3, 5, 17, 8, 8, 8]
N = len(CLASSES)
COUNTER = list(range(1, N + 1))
OTHERS = [3, 2, 2, 1, 5, 5, 1, 4]


def table(folders=None, **columns):
    """Polygons with these columns."""
    point = ogr.CreateGeometryFromWkt("POLYGON((0 0,1 0,1 1,0 0))")
    folders = folders or [["areas"]] * N
    rows = zip(*columns.values()) if columns else [()] * N
    features = tuple(
        VectorFeature(point, {**dict(zip(columns, row)), LAYER_FIELD: place[-1]}, tuple(place))
        for row, place in zip(rows, folders)
    )
    return VectorSource(features, (*columns, LAYER_FIELD), False, ())


def found(folders=None, names=NAMES, **columns):
    return find_class_field(table(folders, **columns), names, "areas.gpkg").name


@pytest.mark.parametrize(
    "other",
    [
        {"poly_nr": COUNTER}, {"nummer": COUNTER}, {"tessellate": [1] * N}, {"quality": OTHERS}, {"month": OTHERS},
        {"type": [1] * N}, {"LCZ_SECONDARY": OTHERS}, {"type": OTHERS}, {"value": OTHERS}, {"Name": COUNTER},
        {"class": OTHERS}, {"lcz_predicted": OTHERS}, {"kind": OTHERS}, {"ID_RSU": COUNTER, "flag": [2] * N},
    ],
    ids="+".join,
)  # fmt: skip
@pytest.mark.parametrize("name", ["lcz_class", "LCZ", "lcz_primary", "ZCL"])
def test_the_name_goes_before_the_numbers(other, name):
    assert found(**other, **{name: CLASSES}) == name
    assert found(**{name: CLASSES}, **other) == name


@pytest.mark.parametrize("name", ["Klasse", "classe", "label", "zone", "remark", "类别", "layer"])
def test_classes_written_out_go_before_numbers(name):
    assert found(type=OTHERS, month=OTHERS, fid=COUNTER, **{name: CLASSES}) == name


def test_numbers_are_taken_from_a_field_called_so():
    assert found(kind=OTHERS, GRIDCODE=NUMBERS, fid=COUNTER) == "GRIDCODE"
    assert found(klass=NUMBERS, code=OTHERS) == "klass"
    assert found(Name=[str(n) for n in NUMBERS]) == "Name"
    assert found(**{"class": COUNTER}) == "class"  # one polygon for each class


def test_one_value_in_all_rows_is_no_class():
    for columns in ({"lcz": ["LCZ 2"] * N}, {"type": [1] * N}, {"tessellate": [1] * N, "lcz": [2] * N}):
        with pytest.raises(InputError, match=r"cannot be detected|No field of"):
            found(**columns)
    one = VectorFeature(ogr.CreateGeometryFromWkt("POINT(0 0)"), {"lcz": 2, LAYER_FIELD: "a"}, ("a",))
    assert find_class_field(VectorSource((one,), ("lcz", LAYER_FIELD), True, ()), NAMES, "a").name == "lcz"


@pytest.mark.parametrize("columns", [{"n1": COUNTER}, {"Name": COUNTER}, {"id": NUMBERS}, {"kind": NUMBERS}])
def test_numbers_that_nothing_names_are_asked_about(columns):
    with pytest.raises(InputError, match=f"The field of .* cannot be detected.*'{next(iter(columns))}'") as caught:
        found(**columns)
    assert "Select the class field" in caught.value.hint


def test_two_fields_that_differ_are_refused_with_their_values():
    with pytest.raises(InputError, match=r"'lcz_2018' \(2, 3, 3 …\); 'lcz_2020' \(3, 2, 2 …\)"):
        found(lcz_2018=NUMBERS, lcz_2020=OTHERS)
    assert found(lcz_name=CLASSES, lcz_code=NUMBERS) == "lcz_code"  # the fuller of two that say the same
    assert found(lcz_main=NUMBERS, lcz_b=OTHERS) == "lcz_main"


def test_names_of_ones_own_are_asked_for_instead_of_taking_another_field():
    own = ["Stadt", "Dorf", "Dorf", "See", "See", "Dorf", "Stadt", "See"]
    with pytest.raises(InputError, match=r"field 'lcz' of areas\.gpkg are not classes .*Stadt, Dorf, Dorf") as caught:
        found(lcz=own, value=COUNTER)
    assert "mapping" in caught.value.hint
    assert found(names=ClassNames(LCZ, parse_mapping("Stadt=2; Dorf=6; See=G", LCZ)), lcz=own, value=COUNTER) == "lcz"


def test_checked_areas_have_their_class_where_people_correct_it():
    columns = {"number": COUNTER, "name": CLASSES, "suspicious": [1] * N, "rather_name": CLASSES[::-1]}
    with pytest.raises(InputError, match="they differ"):
        found(**columns, rather=OTHERS)
    assert found(**columns, rather=OTHERS, **{"class": NUMBERS}) == "class"


def test_folders_go_before_the_names_of_what_lies_in_them():
    folders = [["City", "Built", f"LCZ {n}"] for n in NUMBERS]
    assert found(folders, Name=COUNTER) == LAYER_FIELD
    assert found(folders, Name=OTHERS) == LAYER_FIELD
    assert found([[str(n)] for n in NUMBERS], Name=OTHERS, tessellate=[1] * N) == LAYER_FIELD
    assert found([["training"]] * N, Name=[f"lcz{n}" for n in NUMBERS]) == "Name"


@pytest.mark.parametrize("numbered", [["1", "2"], ["A", "B"]])
def test_numbered_subfolders_and_districts_are_no_classes(numbered):
    inside = [["City", f"LCZ {n}", numbered[row % 2]] for row, n in enumerate(NUMBERS)]
    field = find_class_field(table(inside, Name=COUNTER), NAMES, "a.kml")
    assert (field.name, list(field.codes)) == (LAYER_FIELD, NUMBERS)
    districts = [["City", numbered[row % 2]] for row in range(N)]
    field = find_class_field(table(districts, Name=[f"LCZ {n}" for n in NUMBERS]), NAMES, "a.kml")
    assert (field.name, list(field.codes)) == ("Name", NUMBERS)


def test_numbers_within_numbers_are_refused():
    folders = [["City", str(n), str(row % 2 + 1)] for row, n in enumerate(NUMBERS)]
    with pytest.raises(InputError, match=r"may name the classes at two levels, for example City/2/1\."):
        found(folders, Name=COUNTER)


def test_a_subfolder_is_of_the_class_around_it():
    folders = [["City", f"LCZ {n}", "north"] for n in NUMBERS]
    field = find_class_field(table(folders, Name=COUNTER), NAMES, "a.kml")
    assert list(field.codes) == NUMBERS


def test_a_column_of_paths():
    paths = [f"Nantes/Built/{n}" for n in NUMBERS[:-1]] + ["N/A"]
    field = find_class_field(table(FolderPath=paths, fid=COUNTER), NAMES, "a.shp")
    assert (field.name, list(field.codes)) == ("FolderPath", [*NUMBERS[:-1], -1])
