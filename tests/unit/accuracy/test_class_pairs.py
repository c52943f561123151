"""Pairs of classes are counted, measured and translated like one by one."""

import numpy as np
import pytest

from scene_mapper.core.accuracy.class_pairs import ClassPairs
from scene_mapper.core.classmap.schemes import LCZ, SceneClass, custom_scheme

FIRST = np.array([[1, 1, 17, 255, 2]], np.uint8)
SECOND = np.array([[1, 17, 1, 3, 255]], np.uint8)


def test_pairs_are_counted_and_measured():
    pairs = ClassPairs(LCZ)
    keys = pairs.keys(FIRST, SECOND)
    expected = np.zeros((18, 18), int)
    for row, col in ((0, 0), (0, 16), (16, 0), (17, 2), (1, 17)):  # the last of each is no class
        expected[row, col] = 1
    counts = pairs.count(keys)
    np.testing.assert_array_equal(counts, expected)
    np.testing.assert_allclose(pairs.sum_areas(keys, counts, np.array([[2.5]])), 2.5 * expected)
    areas = pairs.sum_areas(keys, counts, np.array([[1.0, 2.0, 3.0, 4.0, 5.0]]))
    assert [areas[0, 0], areas[0, 16], areas[16, 0], areas[17, 2], areas[1, 17]] == pytest.approx([1, 2, 3, 4, 5])
    values = np.arange(324).reshape(18, 18) % 251
    translated = pairs.translate(keys, values.astype(np.uint8))
    assert translated.tolist() == [[values[0, 0], values[0, 16], values[16, 0], values[17, 2], values[1, 17]]]


def test_a_scheme_may_have_as_many_classes_as_a_byte_holds():
    scheme = custom_scheme("all", [SceneClass(code, str(code), f"class {code}", "#000000") for code in range(255)])
    pairs = ClassPairs(scheme)
    every = np.arange(256, dtype=np.uint8)
    np.testing.assert_array_equal(pairs.count(pairs.keys(every, every[::-1])), np.eye(256)[::-1])
