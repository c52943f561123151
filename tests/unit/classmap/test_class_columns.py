"""What a column's name says: names decide which column holds the classes."""

import pytest

from scene_mapper.core.classmap.class_columns import ColumnKind, kind_of_column
from scene_mapper.core.classmap.schemes import IGBP, LCZ

KINDS = {
    ColumnKind.SCHEME: (
        "lcz LCZ Lcz_Class lczClass LCZ_PRIMARY LCZ_PRIMAR lcz1 lcz_2018 wudapt ZCL climate_zone localClimateZone "
        "typ_lcz code_lcz lcz_ref lcz_nr Lokale_Klimazone zone_climatique zona_climatica "
        "klimaatzone strefa_klimatyczna климатическая_зона"
    ),
    ColumnKind.CLASS: (
        "class CLASS Class_ID classid Klasse klassifikation clase classe Třída trieda osztály razred luokka sınıf "
        "kelas класс 类别 類別 クラス 클래스 κλάση κατηγορία phân_loại वर्ग ประเภท کلاس סיווג"
    ),
    ColumnKind.CODE: "code gridcode GRID_CODE type Typ tipo category Kategorie catégorie label DN value landcover lulc",
    ColumnKind.FOLDER: "(layer) layer Folder FolderPath folder_path Ordner dossier carpeta",
    ColumnKind.NAME: "Name nom nombre nome description Beschreibung comment remarks 名称 имя popupinfo",
    ColumnKind.SECOND: (
        "lcz_predicted lcz_pred predicted_class lcz_old class_previous lcz_model classified klassifiziert"
    ),
    ColumnKind.NEVER: (
        "tessellate extrude visibility drawOrder altitudeMode timestamp begin end icon fid id OBJECTID ID_RSU poly_nr "
        "Nr no month Monat mois year date quality qual flag confidence lcz_prob lcz_conf LCZ_SECONDARY LCZ_SECOND "
        "LCZ_UNIQUENESS_VALUE LCZ_EQUALITY_VALUE Shape_Area area_m2 length n count x y lat longitude height pop"
    ),
    ColumnKind.OTHER: "zone station ort kind",
}


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for kind, names in KINDS.items() for name in names.split()])
def test_lcz_columns(name, kind):
    assert kind_of_column(name, LCZ) is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [("igbp", ColumnKind.SCHEME), ("IGBP_class", ColumnKind.SCHEME), ("LC_Type1", ColumnKind.SCHEME),
     ("class", ColumnKind.CLASS), ("lcz", ColumnKind.OTHER)],
)  # fmt: skip
def test_the_schemes_own_name_goes_first(name, kind):
    assert kind_of_column(name, IGBP) is kind
