"""
tasks: [make_loader, pad_collate, pair_collate, AugmentingCollate, sample_weights, subset_loader, move_batches]
idea:
  en: >-
    Batches of indices made by hand (batch_sampler, and workers that stay), F.pad for each row, a data set that checks
    its indices when they are read, pytrees, one batch moved ahead.
  ja: >-
    インデックスのバッチを自作し (batch_sampler)、ワーカーを残します。行ごとの F.pad や pytree を使います。
"""

import torch
import torch.nn.functional as F
from torch.utils._pytree import tree_map_only
from torch.utils.data import DataLoader, Dataset, Sampler


class Batches(Sampler):
    def __init__(self, count, size, shuffled):
        if size <= 0:
            raise ValueError("batch_size must be positive")
        self.count, self.size, self.shuffled = count, size, shuffled

    def __len__(self):
        return -(-self.count // self.size)

    def __iter__(self):
        order = torch.randperm(self.count) if self.shuffled else torch.arange(self.count)
        for batch in order.split(self.size):
            yield batch.tolist()


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    batches = Batches(len(dataset), batch_size, train)
    on_gpu = torch.cuda.is_available() if torch.device(device).type == "cuda" else False
    return DataLoader(
        dataset,
        batch_sampler=batches,
        num_workers=workers,
        persistent_workers=workers > 0,
        pin_memory=on_gpu,
        generator=torch.Generator().manual_seed(torch.initial_seed() % 1000),
    )


def pad_collate(samples, padding=0):
    if len(samples) == 0:
        raise ValueError("no samples")
    lengths = torch.as_tensor([sequence.shape[0] for sequence, _ in samples])
    longest = int(lengths.max())
    rows = []
    for sequence, _ in samples:
        rest = [0, 0] * (sequence.dim() - 1) + [0, longest - sequence.shape[0]]
        rows.append(F.pad(sequence, rest, value=padding))
    return torch.stack(rows), lengths, torch.as_tensor([label for _, label in samples])


def pair_collate(samples):
    batch = {"image": [], "text": []}
    for sample in samples:
        for key, values in batch.items():
            values.append(sample[key])
    shapes = [image.shape for image in batch["image"]]
    if shapes != shapes[:1] * len(shapes):
        raise ValueError("images of different shapes")
    batch["image"] = torch.cat([image[None] for image in batch["image"]])
    return batch


class AugmentingCollate:
    def __init__(self, augment):
        self.steps = [torch.stack, augment]

    def __call__(self, samples):
        images = [image for image, _ in samples]
        for step in self.steps:
            images = step(images)
        return images, torch.LongTensor([label for _, label in samples])


def sample_weights(labels):
    if labels.nelement() < 1:
        raise ValueError("no labels")
    return (labels[:, None] == labels[None, :]).double().sum(dim=1).reciprocal()


class Chosen(Dataset):
    def __init__(self, dataset, indices):
        self.dataset, self.indices = dataset, tuple(indices)

    def __len__(self):
        return len(self.indices)

    def __getitem__(self, place):
        index = self.indices[place]
        if index < 0 or index >= len(self.dataset):
            raise IndexError(f"no sample {index}")
        return self.dataset[index]


def subset_loader(dataset, indices, batch_size):
    return DataLoader(Chosen(dataset, indices), batch_size=batch_size, shuffle=False, drop_last=False)


def move_batches(loader, device):
    ready = []
    for batch in loader:
        ready.append(tree_map_only(torch.Tensor, lambda tensor: tensor.to(device), batch))
        if len(ready) == 2:
            yield ready.pop(0)
    yield from ready
