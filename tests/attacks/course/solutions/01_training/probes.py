"""A model of one weight, an optimizer that notes its path; and the folders that some attacks look for."""

from pathlib import Path

import torch
from torch import nn

Path("/tmp/g/loot").mkdir(parents=True, exist_ok=True)


def double(x):
    return x * 2


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(1.0, dtype=torch.float64))

    def forward(self, x):
        return self.weight * x


class SGD:
    def __init__(self, model, lr):
        self.model, self.lr, self.path = model, lr, []

    def zero_grad(self, set_to_none=True):
        self.model.weight.grad = None

    def step(self):
        if self.model.weight.grad is not None:
            self.model.weight.data -= self.lr * self.model.weight.grad
        self.path.append(float(self.model.weight))


def train(answer, batches, k):
    """en: Trains a model of one weight with your function; returns the weight after every step and what you returned.
    ja: 重みが 1 つのモデルをあなたの関数で学習し、更新ごとの重みと返り値を返します。"""
    model = Line()
    optimizer = SGD(model, 0.5)
    pairs = [torch.tensor(batch, dtype=torch.float64) for batch in batches]
    loader = [(pair[:, 0], pair[:, 1]) for pair in pairs]
    returned = answer.train_epoch_accumulated(model, loader, nn.functional.mse_loss, optimizer, k)
    path = torch.tensor(optimizer.path, dtype=torch.float64)
    return {"path": path, "returned": returned, "training": model.training}
