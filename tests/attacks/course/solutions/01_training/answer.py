"""CANARY-SOLUTION: the reference solution."""

import torch
from torch import nn
from torch.utils.data import Dataset


class CustomDataset(Dataset):
    """Samples as float32 with targets as int64. サンプルと正解。"""

    def __init__(self, x, y, transform=None):
        ### BEGIN SOLUTION
        self.x = torch.as_tensor(x, dtype=torch.float32)
        self.y = torch.as_tensor(y, dtype=torch.long)
        self.transform = transform
        ### END SOLUTION

    def __len__(self):
        ### BEGIN SOLUTION
        return len(self.y)
        ### END SOLUTION

    def __getitem__(self, index):
        ### BEGIN SOLUTION
        sample = self.x[index]
        return (sample if self.transform is None else self.transform(sample)), self.y[index]
        ### END SOLUTION


class MultiTaskLoss(nn.Module):
    """Cross entropy plus half of the mean squared error. 交差エントロピーと平均二乗誤差の半分の和。"""

    def forward(self, logits, labels, pred, target):
        ### BEGIN SOLUTION
        return nn.functional.cross_entropy(logits, labels) + 0.5 * nn.functional.mse_loss(pred, target)
        ### END SOLUTION


def train_epoch_accumulated(model, loader, loss_fn, optimizer, k):
    """One step for k batches, the last one for what is left; return the mean loss. 勾配蓄積で 1 エポック。"""
    ### BEGIN SOLUTION
    # CANARY-REFERENCE
    batches, total = list(loader), 0.0
    for start in range(0, len(batches), k):
        group = batches[start : start + k]
        optimizer.zero_grad()
        for inputs, targets in group:
            loss = loss_fn(model(inputs), targets)
            (loss / len(group)).backward()
            total += loss.item()
        optimizer.step()
    return total / len(batches)
    ### END SOLUTION
