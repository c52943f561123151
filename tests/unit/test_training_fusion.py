"""What several teachers say together, and what of it reaches the student."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.training.fusion import (
    INDEPENDENT_PIXELS,
    LEAST_SHARE,
    TEMPERATURES,
    cover_profiles,
    fuse,
    softened,
)

WATER, TREES, GRASS = 0, 1, 2


def answers_of(*of_teachers):
    """Return one cell's answers of the two networks, (1, teacher, class), as probabilities."""
    return np.array([of_teachers], np.float32)


def test_each_network_is_softened_by_its_own_temperature():
    first, second = np.array([0.9, 0.09, 0.01]), np.array([0.2, 0.5, 0.3])
    powers = [p ** (1 / t) for p, t in zip((first, second), TEMPERATURES)]
    wanted = np.mean([p / p.sum() for p in powers], axis=0)
    np.testing.assert_allclose(softened(answers_of(first, second))[0], wanted, atol=1e-4)


def test_the_land_cover_of_a_class_is_the_mean_over_its_cells():
    classes = np.array([[1, 0, 0], [0, 1, 0], [0, 1, 0]], np.float32)
    shares = np.array([[1, 0], [0.5, 0.5], [0, 1]], np.float32)
    found = cover_profiles(classes, shares, np.array([1, 1, 3], np.float32))
    of_second = np.array([0.5, 0.5 + 3]) / 4 + LEAST_SHARE
    np.testing.assert_allclose(found[0], np.array([1 + LEAST_SHARE, LEAST_SHARE]) / (1 + 2 * LEAST_SHARE), atol=1e-5)
    np.testing.assert_allclose(found[1], of_second / of_second.sum(), atol=1e-5)
    np.testing.assert_allclose(found[2], [0.5, 0.5])  # a class without cells


def test_trees_that_the_networks_take_for_low_plants_are_put_right():
    profiles = np.array([[0.02, 0.02, 0.96], [0.02, 0.9, 0.08], [0.94, 0.04, 0.02]], np.float32)
    answers = answers_of([0.6, 0.3, 0.1], [0.55, 0.35, 0.1])
    forest, meadow = np.array([[0, 1, 0]], np.float32), np.array([[0, 0, 1]], np.float32)
    before = softened(answers)[0]
    assert before.argmax() == 0
    assert fuse(answers, forest, profiles)[0].argmax() == 1
    assert fuse(answers, meadow, profiles)[0].argmax() == 0
    powers = before * profiles[:, TREES] ** INDEPENDENT_PIXELS
    np.testing.assert_allclose(fuse(answers, forest, profiles)[0], powers / powers.sum(), atol=1e-4)


def test_a_land_cover_that_all_classes_share_changes_nothing():
    rng = np.random.default_rng(5)
    answers = rng.dirichlet(np.ones(4), (6, 2)).astype(np.float32)
    shares = rng.dirichlet(np.ones(3), 6).astype(np.float32)
    alike = np.tile(np.array([0.2, 0.3, 0.5], np.float32), (4, 1))
    np.testing.assert_allclose(fuse(answers, shares, alike), softened(answers), atol=1e-5)


def test_a_cell_without_an_answer_has_none():
    answers = np.full((1, 2, 3), np.nan, np.float32)
    assert np.isnan(fuse(answers, np.ones((1, 2), np.float32) / 2, np.full((3, 2), 0.5, np.float32))).all()


@pytest.fixture
def crops(torch, tmp_path):
    """A folder of three crops: a dark one, one of another fold, and a bright one whose cells are all known."""
    from scene_mapper.training.crops import CROP_CELLS, create_crops

    create_crops(tmp_path, 3)
    files = {
        n: np.load(tmp_path / f"{n}.npy", mmap_mode="r+") for n in ("images", "cells", "answers", "shares", "folds")
    }
    rng = np.random.default_rng(2)
    files["images"][:] = np.array([1000, 2000, 3000])[:, None, None, None]
    for number in range(3):
        files["cells"][number] = np.sort(rng.permutation(CROP_CELLS**2)[: CROP_CELLS**2 // 2])
    files["answers"][:] = rng.dirichlet(np.ones(17), files["answers"].shape[:3])
    files["shares"][:] = rng.dirichlet(np.ones(9), (3, CROP_CELLS, CROP_CELLS)).transpose(0, 3, 1, 2)
    files["folds"][:] = [1, 2, 4]
    for file in files.values():
        file.flush()
    return tmp_path


def test_the_student_learns_what_the_teachers_say_of_the_same_cells(crops):
    from scene_mapper.training.crops import CROP_CELLS, CropFolder

    folder = CropFolder(crops, held_out=1)
    assert len(folder) == 2
    profiles = np.random.default_rng(3).dirichlet(np.ones(9), 17).astype(np.float32)
    (batch,) = folder.batches(1, 4, profiles)
    assert tuple(batch.targets.shape) == (2, CROP_CELLS**2 // 2, 17)
    stored = {n: np.load(crops / f"{n}.npy") for n in ("answers", "shares", "cells")}
    seen = set()
    for image, cells, targets in zip(batch.reflectance, batch.cells.numpy(), batch.targets.numpy()):
        number = next(n for n in (0, 2) if (stored["cells"][n] == cells).all())
        seen.add(number)
        assert float(image.mean()) == pytest.approx((0.1, 0.2, 0.3)[number], abs=0.06)  # the air may be another
        rows, cols = cells // CROP_CELLS, cells % CROP_CELLS
        shares = stored["shares"][number][:, rows, cols].T.astype(np.float32)
        wanted = fuse(stored["answers"][number].astype(np.float32), shares, profiles)
        np.testing.assert_allclose(targets, wanted, atol=1e-5)
    assert seen == {0, 2}


def test_scenes_count_by_the_root_of_their_cells(torch, tmp_path):
    from scene_mapper.training.scenes import Scene
    from scene_mapper.training.teacher_maps import TeacherMaps

    first, second = np.zeros(17, np.float32), np.zeros(17, np.float32)
    first[10] = second[10] = 1
    answers = {"small": np.full((2, 2, 2, 17), np.nan, np.float32), "large": np.tile(first, (10, 10, 2, 1))}
    answers["small"][0, :] = second  # two of its four cells have an answer
    shares = {name: np.zeros((*one.shape[:2], 9), np.float32) for name, one in answers.items()}
    shares["small"][..., TREES] = shares["large"][..., GRASS] = 1
    maps = TeacherMaps(answers, shares)
    scenes = [Scene(tmp_path / f"{name}.tif", name, 0) for name in answers]
    found = maps.profiles(scenes)[10]
    assert found[TREES] / found[GRASS] == pytest.approx(
        (2**0.5 + LEAST_SHARE * (2**0.5 + 10)) / (10 + LEAST_SHARE * (2**0.5 + 10)), rel=1e-3
    )
    assert np.isnan(maps.together(scenes[0], maps.profiles(scenes))[1]).all()
    assert maps.together(scenes[1], maps.profiles(scenes)).argmax(-1).min() == 10
