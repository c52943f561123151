"""Sentinel-2 products in the forms that people have, and the 10 m stack that is made of them."""
