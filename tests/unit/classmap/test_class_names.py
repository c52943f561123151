"""Reading class names as people write them, and refusing to guess."""

import pytest

from scene_mapper.core.classmap.class_names import LEFT_OUT, UNKNOWN, ClassNames, parse_mapping
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ, SCHEMES
from scene_mapper.core.errors import RequestError


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("LCZ 4", 4), ("lcz4", 4), ("Lcz_04", 4), ("LCZ-10", 10), ("lcz17", 17), ("G", 17), ("g", 17),
        ("lczG", 17), ("LCZ A", 11), ("Document/lcz10", 10), ("Document/lcz01", 1), ("x\\y\\LCZ D", 14),
        ("ZCL 4", 4), ("LKZ G", 17),
        (7, 7), (7.0, 7), ("7.0", 7), ("007", 7), (101, 11), ("107", 17), ("Water", 17),
        ("compact high-rise", 1), ("Compact highrise", 1), ("LCZ A: Dense trees", 11),
        ("LCZ A (Dense Trees)", 11), ("4 - Open high-rise", 4), ("LCZ C: Bush or scrub", 13), ("LCZ 102", 12),
        # what must not be guessed
        ("Polygon 1", UNKNOWN), ("Polygon_12", UNKNOWN), (0, UNKNOWN), (18, UNKNOWN), (-1, UNKNOWN),
        ("-1", UNKNOWN), (4.5, UNKNOWN), ("H", UNKNOWN), ("LCZ", UNKNOWN), ("", UNKNOWN), (None, UNKNOWN),
        ("LCZ 4B", UNKNOWN), ("LCZ 1: Water", UNKNOWN), ("2019/12/15 20:17:29", UNKNOWN), ("108", UNKNOWN),
        ("lcz0", UNKNOWN), ("LCZ 0", UNKNOWN), ("Urban", UNKNOWN),
    ],
)  # fmt: skip
def test_lcz_names(value, code):
    assert ClassNames(LCZ).code(value) == code


@pytest.mark.parametrize(
    "text",
    [
        "4\\5", "LCZ 4\\5", "LCZ 4\\LCZ 5", "D:\\A", "N\\A", "Folder/LCZ 4/5", "Document/A/B", "Document/N/A?",
        "N/A", "n/a", "k/A", "w/e", "LCZ 4/5", "LCZ 4/LCZ 5", "4/5", "LCZ 4 / G", "A/B", "LCZ A/B", "1/7", "1/0",
        "unsure/LCZ 5", "Trees/Water", "no LCZ/LCZ 4", "tbd/4", "LCZ 4 or 5", "LCZ 4 or LCZ 5", "LCZ 4 (or 5)",
        "LCZ 4-5", "4-5", "1-7", "1.5", "1,5", "1 5", "4?", "LCZ 4?", "LCZ 4 unsure", "LCZ 4: unsure", "~4", ">4",
        "LCZ A, B", "LCZ A or B", "A or B", "A-B", "not LCZ 4", "near water", "Water?", "4*", "4+", "LCZ", "lcz_",
        "n.a.", "NA", "nan", "None", "null", "#N/A", "-", "--", "A4", "E1", "1e1", "0x4", "Dense", "trees",
    ],
)  # fmt: skip
def test_only_a_whole_spelling_is_a_class(text):
    assert ClassNames(LCZ).code(text) == UNKNOWN


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Document/LCZ 4 (Open highrise)", 4), ("Document/4", 4), ("Nantes.kml/A", 11), ("Training/City/lcz04", 4),
        ("Bare rock / paved", 15), ("Bush/scrub", 13), ("BARE SOIL, SAND", 16), ("Compact midrise", 2),
        ("2 - Compact midrise", 2), ("A - Dense trees", 11), ("lcz_4_open_high_rise", 4), ("LCZ 4.", 4), ("(G)", 17),
        ("LCZ 4: hohe offene Bebauung", 4), ("LCZ A: forêt dense", 11), ("LCZ E (roche ou sol pavé)", 15), ("4,0", 4),
        ("４", 4), ("ＬＣＺ４", 4), ("LCZ G", 17), ("LCZ  water", 17), ("LCZ#4", 4),
        ("LCZ 4", 4),
    ],
)  # fmt: skip
def test_spellings_that_people_use(text, code):
    assert ClassNames(LCZ).code(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("zone 3", 3), ("Zone A", 11), ("Class 3", 3), ("class_3", 3), ("Klasse 10", 10), ("LCZ class: 3", 3),
        ("Local Climate Zone 3", 3), ("local climate zone A", 11), ("Zone climatique locale 5", 5), ("局地气候区3", 3),
        ("类别 4", 4), ("紧凑高层", 1), ("密集中层建筑", 2), ("开敞低层", 6), ("茂密树木", 11), ("水体", 17),
        ("裸土或沙地", 16),
        ("Kompakte Hochhausbebauung", 1), ("offene mittelhohe Bebauung", 5), ("Schwerindustrie", 10),
        ("Dichte Bäume", 11), ("Wasser", 17), ("maisons espacées", 6), ("Eau", 17), ("Água", 17), ("scrub", 13),
        ("Bare rock", 15), ("paved", 15), ("LCZ 1: Kompakte Hochhausbebauung", 1),
        # what must not be guessed
        ("zone", UNKNOWN), ("zone 18", UNKNOWN), ("Zone 3B", UNKNOWN), ("class 4/5", UNKNOWN), ("industry", UNKNOWN),
        ("LCZ 2: 紧凑高层", UNKNOWN), ("zone 3: Wasser", UNKNOWN), ("Haus", UNKNOWN), ("树", UNKNOWN),
    ],
)  # fmt: skip
def test_names_in_other_languages(text, code):
    assert ClassNames(LCZ).code(text) == code


def test_names_of_one_scheme_are_not_those_of_another():
    assert ClassNames(IGBP_SIMPLIFIED).code("Wasser") == UNKNOWN
    assert ClassNames(IGBP_SIMPLIFIED).code("zone 3") == UNKNOWN
    assert ClassNames(IGBP_SIMPLIFIED).code("class 3") == ClassNames(IGBP_SIMPLIFIED).code("3")


def test_a_counted_zone_is_no_more_than_a_number():
    names = ClassNames(LCZ)
    assert not names.is_spelled_out("Zone 3")
    assert names.is_spelled_out("LCZ 3")


def test_of_folders_the_innermost_that_names_a_class_counts():
    names = ClassNames(LCZ)
    assert names.code_of_path(["Nantes", "Built types", "LCZ 2 (Compact midrise)", "north"]) == 2
    assert names.code_of_path(["3", "LCZ 2"]) == 2
    assert names.code_of_path(["Nantes", "n/a"]) == UNKNOWN


@pytest.mark.parametrize(
    ("value", "code"),
    [("Urban/Built-up", 7), ("Snow/Ice", 8), ("forest", 1), ("Folder/Water", 10), ("10: Water", 10), (3, 3),
     ("101", UNKNOWN), ("A", UNKNOWN)],
)  # fmt: skip
def test_igbp_names(value, code):
    assert ClassNames(IGBP_SIMPLIFIED).code(value) == code


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda s: s.id)
def test_every_scheme_reads_its_own_legend(scheme):
    names = ClassNames(scheme)
    for one in scheme.classes:
        for text in (one.name, scheme.legend_label(one), str(one.code), one.code):
            assert names.code(text) == one.code, text


def test_a_mapping_goes_before_everything():
    mapping = parse_mapping("Document/lcz10=8;  Urban = 2\nROADS=-; 5=LCZ G; a=b=Water", LCZ)
    names = ClassNames(LCZ, mapping)
    assert names.code("Document/lcz10") == 8
    assert names.code("document/LCZ10") == 8
    assert names.code("lcz10") == 10
    assert names.code("urban ") == 2
    assert names.code("Roads") == LEFT_OUT
    assert names.code(5) == 17
    assert names.code("a=b") == 17


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("Urban", "cannot be read"), ("=4", "cannot be read"), ("Urban=99", "which is not a class of Local Climate")],
)
def test_a_bad_mapping_is_refused(text, complaint):
    with pytest.raises(RequestError, match=complaint):
        parse_mapping(text, LCZ)
