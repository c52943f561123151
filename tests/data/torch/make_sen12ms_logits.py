"""Make sen12ms_logits.npz: what PyTorch gives for weights and patches that come from a seed.

Run it where PyTorch is installed (`.venv/bin/pip install -e .[training]`):
    .venv/bin/python tests/data/torch/make_sen12ms_logits.py
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from scene_mapper.tests.networks import sen12ms_torch, sen12ms_weights

TARGET = Path(__file__).with_name("sen12ms_logits.npz")


def main() -> None:
    """Evaluate each network of each input, with both numbers of classes."""
    logits = {}
    for architecture in sen12ms_weights.ARCHITECTURES:
        for inputs, channels in sen12ms_weights.INPUT_CHANNELS.items():
            for classes in (10, 17):
                state = sen12ms_weights.state_dict(architecture, channels, classes)
                network = sen12ms_torch.NETWORKS[architecture](channels, classes).eval()
                network.load_state_dict({name: torch.from_numpy(one) for name, one in state.items()})
                with torch.no_grad():
                    given = network(torch.from_numpy(sen12ms_weights.patches(channels))).numpy()
                logits[f"{architecture} {inputs} {classes}"] = given
                print(architecture, inputs, classes, np.abs(given).max(), np.abs(given[0] - given[1]).mean())
    np.savez_compressed(TARGET, **logits)
    print(f"{TARGET.name} made with PyTorch {torch.__version__}")


if __name__ == "__main__":
    main()
