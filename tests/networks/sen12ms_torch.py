"""The two SEN12MS networks in PyTorch, for comparison; parts are numbered as published."""

from __future__ import annotations

import torch
from torch import nn


class Bottleneck(nn.Module):
    def __init__(self, inside: int, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inside, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, width * 4, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(width * 4)
        self.downsample = None
        if inside != width * 4:
            self.downsample = nn.Sequential(
                nn.Conv2d(inside, width * 4, 1, stride, bias=False), nn.BatchNorm2d(width * 4)
            )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shortcut = x if self.downsample is None else self.downsample(x)
        x = torch.relu(self.bn1(self.conv1(x)))
        x = torch.relu(self.bn2(self.conv2(x)))
        return torch.relu(self.bn3(self.conv3(x)) + shortcut)


def stage(inside: int, width: int, units: int, stride: int) -> nn.Sequential:
    rest = [Bottleneck(width * 4, width, 1) for _ in range(units - 1)]
    return nn.Sequential(Bottleneck(inside, width, stride), *rest)


class ResNet50(nn.Module):
    def __init__(self, channels: int, classes: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 64, 7, 2, 3, bias=False)
        self.encoder = nn.Sequential(
            self.conv1,
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.MaxPool2d(3, 2, 1),
            stage(64, 64, 3, 1),
            stage(256, 128, 4, 2),
            stage(512, 256, 6, 2),
            stage(1024, 512, 3, 2),
            nn.AdaptiveAvgPool2d(1),
        )
        self.FC = nn.Linear(2048, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.FC(self.encoder(x).flatten(1))


class DenseLayer(nn.Module):
    def __init__(self, inside: int) -> None:
        super().__init__()
        self.norm1 = nn.BatchNorm2d(inside)
        self.conv1 = nn.Conv2d(inside, 128, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(128)
        self.conv2 = nn.Conv2d(128, 32, 3, 1, 1, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        new = self.conv1(torch.relu(self.norm1(x)))
        return torch.cat([x, self.conv2(torch.relu(self.norm2(new)))], 1)


class DenseBlock(nn.Sequential):
    def __init__(self, inside: int, layers: int) -> None:
        super().__init__()
        for layer in range(layers):
            self.add_module(f"denselayer{layer + 1}", DenseLayer(inside + 32 * layer))


class Transition(nn.Sequential):
    def __init__(self, inside: int) -> None:
        super().__init__()
        self.add_module("norm", nn.BatchNorm2d(inside))
        self.add_module("relu", nn.ReLU())
        self.add_module("conv", nn.Conv2d(inside, inside // 2, 1, bias=False))
        self.add_module("pool", nn.AvgPool2d(2, 2))


class DenseNet121(nn.Module):
    def __init__(self, channels: int, classes: int) -> None:
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(channels, 64, 7, 2, 3, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(),
            nn.MaxPool2d(3, 2, 1),
            DenseBlock(64, 6),
            Transition(256),
            DenseBlock(128, 12),
            Transition(512),
            DenseBlock(256, 24),
            Transition(1024),
            DenseBlock(512, 16),
            nn.BatchNorm2d(1024),
        )
        self.classifier = nn.Linear(1024 * 8 * 8, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.classifier(self.encoder(x).flatten(1))


NETWORKS = {"ResNet50": ResNet50, "DenseNet121": DenseNet121}
