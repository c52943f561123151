"""What each Local Climate Zone looks like, for people who meet it on a map.

In our own words, after the definitions of Stewart and Oke (2012), table 2.
"""

from __future__ import annotations

LCZ_CITATION = "Stewart & Oke (2012), doi:10.1175/BAMS-D-11-00019.1"

LCZ_DESCRIPTIONS = {
    1: "Towers of more than nine storeys stand close together. The ground is sealed, and there are hardly any trees.",
    2: "Buildings of three to nine storeys form closed blocks, as in old European city centres. Little is green.",
    3: "Houses of one to three storeys stand wall to wall along narrow streets. Little is green.",
    4: "Towers of more than nine storeys stand apart from each other, with lawns and trees between them.",
    5: "Buildings of three to nine storeys stand apart from each other, with lawns and trees between them.",
    6: "Houses of one to three storeys stand in gardens with lawns and trees, as in most suburbs.",
    7: "Simple one-storey houses of light materials stand close together on bare, trodden soil: informal settlements.",
    8: "Large, flat buildings stand among paved yards and car parks: warehouses, malls, light industry.",
    9: "Small or medium buildings lie scattered in a natural setting of plants and pervious soil.",
    10: "Towers, tanks, stacks and halls of heavy industry on paved or bare ground: refineries, mills, power stations.",
    11: "Closed forest of deciduous or evergreen trees on pervious ground: natural forest, plantation, city park.",
    12: "Single trees or groups of trees on pervious ground with low plants: open woodland, parks, orchards.",
    13: "Bushes, shrubs and short woody trees, mostly open, on bare or sandy soil: scrubland, vineyards.",
    14: "Grass, herbs or crops with few or no trees: meadows, fields, lawns.",
    15: "Rock or paved ground with few or no plants: rock deserts, airports, wide roads, car parks.",
    16: "Soil or sand with few or no plants: deserts, beaches, fields after the harvest, building land.",
    17: "Open water: seas, lakes, rivers, reservoirs, lagoons.",
}
"""By the codes of the scheme."""
