"""How good a map is: figures, their spread, and the report that tells of them."""
