"""
tasks: [to_device, Normaliser]
idea:
  en: "No recursion: a list of places that still have to be filled. The channels are moved, and not the statistics."
  ja: "再帰を使わず、まだ埋めていない場所のリストで処理します。統計量ではなくチャンネルのほうを末尾に移します。"
"""

import torch
from torch import nn


def to_device(batch, device):
    done = {}
    work = [(batch, False)]
    keep = []
    while work:
        thing, ready = work.pop()
        items = list(thing.values()) if isinstance(thing, dict) else thing
        if not isinstance(thing, (dict, list, tuple)):
            done[id(thing)] = thing.to(device) if torch.is_tensor(thing) else thing
        elif not ready:
            work.append((thing, True))
            work.extend((item, False) for item in items)
        else:
            moved = [done[id(item)] for item in items]
            if isinstance(thing, dict):
                done[id(thing)] = dict(zip(thing.keys(), moved, strict=True))
            else:
                done[id(thing)] = type(thing)(*moved) if hasattr(thing, "_fields") else type(thing)(moved)
        keep.append(thing)
    return done[id(batch)]


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        if mean.shape != std.shape:
            raise ValueError("the shapes of mean and std differ")
        if 0 in std.tolist():
            raise ValueError("a std is 0")
        super().__init__()
        for name, value in {"mean": mean, "std": std}.items():
            self.register_buffer(name, torch.empty_like(value).copy_(value))

    def forward(self, x):
        last = x.movedim(1, -1)
        return torch.true_divide(last - self.mean, self.std).movedim(-1, 1)
