"""What a converted network makes of patches, by onnxruntime itself."""

from __future__ import annotations

import numpy as np
import onnxruntime

from scene_mapper.core.convert.converted import ConvertedNetwork


def output_of(network: ConvertedNetwork, patches: np.ndarray) -> np.ndarray:
    """Run a converted network: what it makes of patches in its layout, before its activation."""
    session = onnxruntime.InferenceSession(network.onnx, providers=["CPUExecutionProvider"])
    return session.run(None, {"input": patches})[0]
