"""A session for each shape of the input, as GPUs need it; rehearsed with onnxruntime's CPU provider."""

from __future__ import annotations

import numpy as np

from scene_mapper.core.inference import sessions_by_shape
from scene_mapper.core.inference.runtime import import_onnxruntime, new_session
from scene_mapper.core.inference.sessions_by_shape import SessionsByShape


class Counting:
    """A session that counts its runs by the shape of the input."""

    def __init__(self, real) -> None:
        self.get_inputs, self.get_outputs, self._real, self.seen = real.get_inputs, real.get_outputs, real, []

    def run(self, outputs, inputs, options):
        self.seen += [values.shape for values in inputs.values()]
        return self._real.run(outputs, inputs, options)


def test_each_shape_has_its_own_session_and_the_results_of_one(linear, monkeypatch) -> None:
    monkeypatch.setattr(sessions_by_shape, "MAX_SHAPES", 4)
    path = linear.map.model_path
    one = new_session(import_onnxruntime(), path, path.read_bytes(), 1, ["CPUExecutionProvider"])
    opened = []

    def another() -> Counting:
        opened.append(Counting(one))
        return opened[-1]

    sessions = SessionsByShape(another(), another)
    (value,) = one.get_inputs()
    assert sessions.get_inputs()[0].name == value.name
    rng = np.random.default_rng(0)
    card = linear.map
    sizes = [card.patch_px + card.stride_px * more for more in (0, 1, 0, 2, 1, 3, 4, 5, 0)]
    for size in sizes:
        data = rng.random(card.layout.shape(size, size, len(card.bands)), np.float32)[None]
        (found,) = sessions.run(None, {value.name: data}, None)
        np.testing.assert_array_equal(found, one.run(None, {value.name: data})[0])
    assert len(opened) == 4
    sides = [sorted({max(shape[1:3]) if card.layout.bands_last else shape[2] for shape in s.seen}) for s in opened]
    assert sides == [[sizes[0]], [sizes[1]], [sizes[3]], [sizes[5], sizes[6], sizes[7]]]
