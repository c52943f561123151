"""Which column of a table holds the classes, as far as its name tells, in the languages that people use.

Sources of names: GeoClimate (LCZ_PRIMARY, LCZ_SECONDARY, ID_RSU), ArcGIS (gridcode, FolderPath), GDAL's LIBKML
driver (tessellate, extrude, visibility), GDAL's polygonize (DN), QGIS (layer, path), LCZ Generator's training areas.
"""

from __future__ import annotations

from enum import IntEnum

from ..geo.field_words import any_word, words_of
from .schemes import ClassScheme

SHARE_TO_TRUST = 0.5
"""A column of which at least this share are classes may be the one that holds them."""


class ColumnKind(IntEnum):
    """What a column's name says of it; a smaller number goes first."""

    SCHEME = 0  # the scheme's own name: lcz, LCZ_PRIMARY, igbp
    CLASS = 1  # class, Klasse, clase …
    CODE = 2  # code, type, gridcode, category: often the class, not always
    FOLDER = 3  # where a KML file's polygons lie: FolderPath, layer
    NAME = 4  # name, description, comment
    OTHER = 5  # nothing
    SECOND = 6  # a class, but hardly the reference's: lcz_predicted, lcz_old
    NEVER = 7  # identifiers, dates, measures, quality, second choices


_SCHEME_WORDS = {
    "lcz": (
        "lcz wudapt zcl lkz localclimatezone localclimate climatezone klimazone klimaatzone klimatzon klimasone "
        "zoneclimat zonaclim zonaclimat strefaklimat iklimbolge климатическаязона "
        "局地气候 局地氣候 気候区 气候区 기후"
    ),
    "igbp": "igbp lctype mcd12",
}
# A word of five letters or more may stand anywhere in a token, a shorter one begins it.
_CLASS_WORDS = (
    "class klass klas clase clasa klasa klase klasi classe trida trieda osztaly razred luokka sinif sınıf kelas "
    "класс клас κλασ κλάσ κατηγορ phanloai 类 類 クラス 클래스 분류 فئة صنف کلاس סיווג מחלקה वर्ग ประเภท คลาส"
)
_CODE_WORDS = (
    "code gridcode kode kod codigo codice koodi код 代码 代碼 コード 코드 type typ tipo tipus tyyppi тип 种类 種類 "
    "유형 categ kateg categoria катег label etiqu etichet value valeur valor valore wert cover landcover landuse lulc "
    "target truth reference"
)
_FOLDER_WORDS = "folder folderpath layer ordner dossier carpeta cartella pasta mappe 图层 圖層 レイヤ 레이어 文件夹"
_NAME_WORDS = (
    "name nom nombre nome navn namn naam nazwa nazev nimi имя назв 名 이름 title titre titel titulo titolo descr "
    "beschr bezeich opis comment komment remark bemerk note notiz text info popupinfo obs"
)
_SECOND_WORDS = (
    "pred predict estim old prev previous alt alternat other model guess candidate possib map generator "
    "classifie klassifiz clasificad"
)
_NEVER_WORDS = (
    "second sekund uniq equal confid konfid probab quality qualit qualite calidad flag score weight gewicht accur "
    "uncert doubt month monat mois year jahr annee date datum fecha data time timestamp timespan hour area flaech "
    "flach surface superfic perim length leng laeng lang longit latit count anzahl tessellate extrude visibility "
    "draworder altitud altmode clamped base begin icon snippet shape height hoehe hohe elev altura popul user author "
    "autor operator source quelle scale version rank order seq style color colour farbe"
)
_NEVER_TOKENS = (
    "prob conf qual qc qa sec x y z n lon long lng lat mes mese ano anno day tag dia end pop rgb min max mean std var"
)
_ID_TOKENS = (
    "id fid oid gid uid uuid objectid ogc pk key nr no num number nummer numero nombre idx index lfd counter count "
    "serial row pid rsu symbolid symid osm"
)
_CODE_TOKENS = "dn lc lu gt ref val cat"


def kind_of_column(name: str, scheme: ClassScheme) -> ColumnKind:
    """Return what a column's name says, whatever its case, accents and separators.

    Args:
        name: as in the file; shapefiles cut it to ten letters.
        scheme: the classes that are looked for.
    """
    tokens = words_of(name)
    joined = "".join(tokens)
    if any_word(tokens, _NEVER_WORDS) or set(tokens) & set(_NEVER_TOKENS.split()):
        return ColumnKind.NEVER
    own = [scheme.prefix.casefold(), *words_of(scheme.id)[:1]]
    words = " ".join([*own, *(_SCHEME_WORDS.get(word, "") for word in own)])
    if any_word([*tokens, joined], words):
        return ColumnKind.SECOND if any_word(tokens, _SECOND_WORDS) else ColumnKind.SCHEME
    if any_word([*tokens, joined], _CLASS_WORDS):
        return ColumnKind.SECOND if any_word(tokens, _SECOND_WORDS) else ColumnKind.CLASS
    if set(tokens) & set(_ID_TOKENS.split()) and "nombre" not in tokens:
        return ColumnKind.NEVER
    for kind, found in (
        (ColumnKind.FOLDER, any_word([*tokens, joined], _FOLDER_WORDS)),
        (ColumnKind.CODE, any_word([*tokens, joined], _CODE_WORDS) or set(tokens) & set(_CODE_TOKENS.split())),
        (ColumnKind.NAME, any_word(tokens, _NAME_WORDS)),
    ):
        if found:
            return kind
    return ColumnKind.OTHER
