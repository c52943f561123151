"""Other names of the Local Climate Zones: short forms, and the names in languages that reference data come in.

Only whole names are here, so that a text is never guessed at. Case, accents, spaces and hyphens do not count.
"""

from __future__ import annotations

_TABLE = """
1 | compact high; 密集高层; 密集高层建筑; 紧凑高层; 紧凑高层建筑; 紧凑型高层; 紧凑型高层建筑; kompakte Hochhäuser;
    kompakte Hochhausbebauung; dichte Hochhausbebauung; ensemble compact de tours; tours compactes;
    compacto de gran altura; compacto alto; compacto de edifici alti; compatto alto; compacto de altura elevada
2 | compact mid; compact medium-rise; 密集中层; 密集中层建筑; 紧凑中层; 紧凑中层建筑; 紧凑型中层; 紧凑型中层建筑;
    kompakte mittelhohe Bebauung; kompakte Mittelbebauung; dichte mittelhohe Bebauung;
    ensemble compact d'immeubles; immeubles compacts; compacto de media altura; compacto medio; compatto medio
3 | compact low; 密集低层; 密集低层建筑; 紧凑低层; 紧凑低层建筑; 紧凑型低层; 紧凑型低层建筑;
    kompakte niedrige Bebauung; kompakte Niedrigbebauung; dichte niedrige Bebauung;
    ensemble compact de maisons; maisons compactes; compacto de baja altura; compacto bajo; compatto basso
4 | open high; 开敞高层; 开敞高层建筑; 开阔高层; 开阔高层建筑; 开放高层; 开放高层建筑; 开放型高层建筑; 开敞型高层建筑;
    offene Hochhäuser; offene Hochhausbebauung; lockere Hochhausbebauung; ensemble de tours espacées; tours espacées;
    abierto de gran altura; abierto alto; aperto alto
5 | open mid; open medium-rise; 开敞中层; 开敞中层建筑; 开阔中层; 开阔中层建筑; 开放中层; 开放中层建筑; 开放型中层建筑;
    开敞型中层建筑; offene mittelhohe Bebauung; offene Mittelbebauung; lockere mittelhohe Bebauung;
    ensemble d'immeubles espacés; immeubles espacés; abierto de media altura; abierto medio; aperto medio
6 | open low; 开敞低层; 开敞低层建筑; 开阔低层; 开阔低层建筑; 开放低层; 开放低层建筑; 开放型低层建筑; 开敞型低层建筑;
    offene niedrige Bebauung; offene Niedrigbebauung; lockere niedrige Bebauung;
    ensemble de maisons espacées; maisons espacées; abierto de baja altura; abierto bajo; aperto basso
7 | lightweight low; lightweight; light-weight low-rise; 轻质低层; 轻质低层建筑; 简易低层; 简易低层建筑;
    niedrige Leichtbauweise; leichte niedrige Bebauung; constructions légères; habitat informel;
    ligero de baja altura; ligero bajo; leggero basso
8 | large low; 大型低层; 大型低层建筑; 大体量低层建筑; großflächige niedrige Bebauung; ausgedehnte niedrige Bebauung;
    große niedrige Gebäude; bâtiments bas de grande emprise; bâtiments bas étendus; grande de baja altura;
    grandes edificios bajos; esteso basso
9 | sparse; sparsely built-up; sparse built; 零散建筑; 稀疏建筑; 稀疏建筑区; 散布建筑; spärliche Bebauung;
    vereinzelte Bebauung; aufgelockerte Bebauung; implantation diffuse de maisons; bâti épars; edificación dispersa;
    construcción dispersa; edificato sparso
10 | heavy industrial; 重工业; 重工业区; 工业厂房; Schwerindustrie; industrie lourde; industria pesada;
    industria pesante; indústria pesada
11 | dense tree; dense forest; 密集树木; 茂密树木; 稠密树木; 密林; dichte Bäume; dichter Baumbestand; dichter Wald;
    espace densément arboré; arbres denses; árboles densos; arbolado denso; alberi densi; alberi fitti
12 | scattered tree; 稀疏树木; 零散树木; 疏林; vereinzelte Bäume; lockere Bäume; lockerer Baumbestand;
    espace arboré clairsemé; arbres épars; árboles dispersos; arbolado disperso; alberi sparsi
13 | scrub; bush; bushes; bushes and scrub; 灌木; 灌木丛; 灌木和矮树; 灌木或矮树; Büsche; Buschwerk; Gebüsch;
    Büsche und Sträucher; arbustes; broussailles; matorral; arbustos; cespugli; arbusti
14 | low plant; low vegetation; 低矮植被; 低矮植物; 低植被; niedrige Vegetation; niedrige Pflanzen;
    végétation basse; vegetación baja; plantas bajas; vegetazione bassa; vegetação baixa
15 | bare rock; paved; bare rock/pavement; 裸岩或铺砌地面; 裸岩或硬化地面; 裸岩或铺装; 硬化地面; 裸露岩石或铺装;
    Fels oder versiegelt; Fels und versiegelte Fläche; versiegelte Fläche; sol minéral; sol imperméable naturel;
    roca desnuda o pavimento; roccia nuda o pavimentato
16 | bare soil; soil or sand; 裸土或沙地; 裸土或沙; 裸土或砂; 裸土和沙; 裸土沙地; 裸土; offener Boden oder Sand;
    Boden oder Sand; sol nu ou sable; sol nu; suelo desnudo o arena; suelo desnudo; suolo nudo o sabbia; suolo nudo
17 | water body; water bodies; 水体; 水域; 水; Wasser; Gewässer; Wasserfläche; eau; surface en eau; agua;
    cuerpo de agua; acqua; água; вода; 水面; 물
"""

LCZ_SPELLINGS: dict[int, tuple[str, ...]] = {
    int(code): tuple(name.strip() for name in names.split(";"))
    for code, names in (
        entry.replace("\n", " ").split("|") for entry in _TABLE.strip().replace("\n    ", " ").splitlines()
    )
}
"""Names by code."""

LCZ_PREFIXES = (
    "local climate zone", "climate zone", "zone", "lokale Klimazone", "Klimazone", "LKZ", "zone climatique locale",
    "zone climatique", "ZCL", "zona climática local", "zona climatica locale", "zona climática", "zona climatica",
    "zona", "局地气候区", "局部气候区", "局地气候分区", "气候区", "局地氣候區",
)  # fmt: skip
"""What people write for "LCZ" before a number or a letter."""
