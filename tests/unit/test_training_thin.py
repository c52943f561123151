"""Thin layers: the fewest channels that tell most of what a whole layer gives."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from .test_training_network import random_network


def test_values_that_depend_on_few_sums_are_told_by_them_whatever_their_unit(torch):
    from scene_mapper.training.thin import reduced_rank

    rng = np.random.default_rng(2)
    known = rng.normal(size=(4000, 12)) @ rng.normal(size=(12, 12))
    factors = rng.normal(size=(6, 2)) @ rng.normal(size=(2, 12)) * np.array([[1], [1e3], [1e-2], [1], [5], [1]])
    covariance = torch.from_numpy(np.cov(np.concatenate([known, known @ factors.T], 1).T))
    between, back = reduced_rank(covariance, 12, 2)
    assert (between.shape, back.shape) == ((2, 12), (6, 2))
    told = known @ (back @ between).numpy().T
    assert np.abs(told - known @ factors.T).max(0).max() / 1e3 < 0.5
    np.testing.assert_allclose((told - known @ factors.T).std(0) / (known @ factors.T).std(0), 0, atol=1e-2)
    np.testing.assert_allclose((known @ between.numpy().T).std(0), 1, atol=1e-2)


def test_of_values_that_depend_on_more_sums_the_most_variance_is_told(torch):
    """All variances are alike, so it is that of the largest eigenvalues of the correlation."""
    from scene_mapper.training.thin import reduced_rank

    rng = np.random.default_rng(3)
    known = rng.normal(size=(20000, 8))
    wanted = known @ rng.normal(size=(8, 5))
    between, back = reduced_rank(torch.from_numpy(np.cov(np.concatenate([known, wanted], 1).T)), 8, 3)
    left = ((wanted - known @ (back @ between).numpy().T).var(0) / wanted.var(0)).sum()
    assert left == pytest.approx(np.linalg.eigvalsh(np.corrcoef(wanted.T))[:2].sum(), rel=0.02)


def images(torch, n=3):
    """Return images that differ from pixel to pixel and from place to place."""
    rng = np.random.default_rng(6)
    coarse = rng.random((n, 2, 10, 17, 17), np.float32).repeat(12, 3).repeat(12, 4)
    return [torch.from_numpy(one[..., :194, :194] * rng.random((2, 10, 194, 194), np.float32)) for one in coarse]


def whole_of_low_rank(torch):
    """A whole network whose later layers have 16 independent channels each."""
    from scene_mapper.training.student import THIN, WHOLE

    whole = random_network(torch, thin=False)
    for block in [*whole.middle[WHOLE:], *whole.coarse, whole.head[0]]:
        weight = block[0].weight
        mixed = torch.randn(len(weight), THIN) @ weight[:THIN].flatten(1) / THIN**0.5
        block[0].weight.data = mixed.reshape(weight.shape)
    return whole


def test_layers_of_few_independent_channels_are_made_thin_without_loss(torch):
    from scene_mapper.training.student import ThinConvolution
    from scene_mapper.training.thin import fit_thin

    whole, shown = whole_of_low_rank(torch), images(torch)
    before = {name: value.clone() for name, value in whole.state_dict().items()}
    thin = fit_thin(whole, shown)
    assert sum(isinstance(block, ThinConvolution) for block in thin.blocks()) == 5
    with torch.inference_mode():
        wanted, found = whole(shown[0]), thin(shown[0])
    assert wanted.std() > 0.05
    assert (found - wanted).std() < 0.05 * wanted.std()
    assert all(torch.equal(value, before[name]) for name, value in whole.state_dict().items())


def test_a_thin_network_is_trained_to_give_what_the_whole_one_gives(torch, monkeypatch):
    """The loss of any network is at least the whole one's own, which is the entropy of what it gives."""
    from scene_mapper.training import thin

    class Crops:
        def images(self, batches, seed):
            return itertools.islice(itertools.cycle(images(torch)), batches)

    def compare(network, trunk, batches, loss_of, schedule):
        assert network is trunk
        assert len(list(batches)) == schedule.steps
        with torch.inference_mode():
            losses.extend(float(loss_of(one, images(torch)[2])) for one in (whole, network))
        return network

    losses: list[float] = []
    whole = random_network(torch, thin=False)
    monkeypatch.setattr(thin, "N_FITTED", 1)
    monkeypatch.setattr(thin, "train", compare)
    assert thin.make_thin(whole, Crops()).thin
    with torch.inference_mode():
        given = whole(images(torch)[2]).softmax(1)
    entropy = float(-(given * given.log()).sum(1).mean())
    assert losses[0] == pytest.approx(entropy, abs=1e-4)
    assert losses[1] > entropy + 1e-3
