"""Visible tests: run them with `pytest`, and debug in your editor.

見えるテストです。`pytest` で実行し、エディターでデバッグできます。
"""

import operator
import pickle

import pytest
import torch
from dataloaders import (
    AugmentingCollate,
    make_loader,
    move_batches,
    pad_collate,
    pair_collate,
    sample_weights,
    subset_loader,
)
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    """The samples 10, 11, 12, … サンプルは 10, 11, 12, … です。"""

    def __init__(self, count: int) -> None:
        self.samples = list(range(10, 10 + count))

    def __len__(self) -> int:
        return len(self.samples)

    def __getitem__(self, index: int) -> int:
        return self.samples[index]


# --- 1. make_loader


def test_evaluation():
    """In order, and complete. 順序どおりで、すべて揃っています。"""
    loader = make_loader(Numbers(7), 3, train=False)
    assert isinstance(loader, DataLoader)
    assert [batch.tolist() for batch in loader] == [[10, 11, 12], [13, 14, 15], [16]]


def test_training():
    """Every sample once in an epoch, in orders that differ. 全サンプルが 1 回ずつ、エポックごとに違う順序で出ます。"""
    loader = make_loader(Numbers(7), 3, train=True)
    epochs = [[sample for batch in loader for sample in batch.tolist()] for _ in range(10)]
    assert all(sorted(epoch) == list(range(10, 17)) for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) > 1


def test_settings():
    """Workers as asked for, pinned memory for CUDA only. ワーカーは指定どおりで、ピン留めは CUDA だけです。"""
    loader = make_loader(Numbers(7), 3, train=True, device="cpu", workers=1)
    assert (loader.num_workers, loader.pin_memory) == (1, False)
    assert make_loader(Numbers(7), 3, True, "cuda").pin_memory == torch.cuda.is_available()


# --- 2. pad_collate


def test_padding():
    """Rows are filled up at their end. 行の終わりを埋めます。"""
    padded, lengths, labels = pad_collate([(torch.tensor([5, 6, 7]), 1), (torch.tensor([8]), 0)], padding=-1)
    torch.testing.assert_close(padded, torch.tensor([[5, 6, 7], [8, -1, -1]]))
    assert (lengths.tolist(), labels.tolist()) == ([3, 1], [1, 0])


def test_padding_steps():
    """Sequences of shape (L, D), but one D. 系列の形状は (L, D) でもよく、D は共通です。"""
    padded, _, _ = pad_collate([(torch.ones(1, 2), 0), (torch.ones(3, 2), 0)])
    assert padded.shape == (2, 3, 2)
    with pytest.raises((ValueError, RuntimeError)):
        pad_collate([(torch.ones(2, 3), 0), (torch.ones(2, 1), 0)])


# --- 3. pair_collate


def test_pairs():
    """Images are stacked, texts listed. 画像は重ね、テキストはリストにします。"""
    batch = pair_collate([{"image": torch.zeros(3, 2, 4), "text": "a cat"}, {"image": torch.ones(3, 2, 4), "text": ""}])
    assert batch["image"].shape == (2, 3, 2, 4)
    assert batch["text"] == ["a cat", ""]


def test_missing_key():
    """A sample without text is refused. テキストのないサンプルは受け付けません。"""
    image = torch.zeros(1, 2, 2)
    with pytest.raises(KeyError):
        pair_collate([{"image": image}, {"image": image, "text": "a"}])


# --- 4. AugmentingCollate


def test_augmenting():
    """The batch is augmented, the labels are not. 拡張するのはバッチで、ラベルではありません。"""
    images, labels = AugmentingCollate(torch.neg)([(torch.tensor([1.0, 2.0]), 0), (torch.tensor([3.0, 4.0]), 1)])
    torch.testing.assert_close(images, torch.tensor([[-1.0, -2.0], [-3.0, -4.0]]))
    assert labels.tolist() == [0, 1]


def test_pickling():
    """The object can be pickled. オブジェクトは pickle できます。"""
    assert isinstance(pickle.dumps(AugmentingCollate(operator.neg)), bytes)


# --- 5. sample_weights


def test_weights():
    """A third each for three, the whole for one. 3 個なら 3 分の 1 ずつ、1 個なら丸ごとです。"""
    weights = sample_weights(torch.tensor([7, 7, 7, -2]))
    torch.testing.assert_close(weights / weights[3], torch.tensor([1, 1, 1, 3], dtype=torch.float64) / 3)


def test_no_weights():
    """No labels are refused. ラベルがなければ受け付けません。"""
    with pytest.raises(ValueError):
        sample_weights(torch.tensor([], dtype=torch.int64))


# --- 6. subset_loader


def test_subset():
    """These samples, in this order, in every epoch. 指定したサンプルが、その順序で、毎エポック出ます。"""
    loader = subset_loader(Numbers(5), [4, 0, 4], batch_size=2)
    for _ in range(2):
        assert [batch.tolist() for batch in loader] == [[14, 10], [14]]


def test_subset_outside():
    """A negative index is refused. 負のインデックスは受け付けません。"""
    with pytest.raises(IndexError):
        list(subset_loader(Numbers(5), [0, -1], batch_size=2))


# --- 7. move_batches


def test_moving():
    """Tensors move, all else stays. テンソルは移り、ほかはそのままです。"""
    batch = {"x": torch.ones(2), "pair": (torch.zeros(1), "name")}
    (moved,) = move_batches([batch], "meta")
    assert (moved["x"].device.type, moved["pair"][0].device.type, moved["pair"][1]) == ("meta", "meta", "name")
    assert batch["x"].device.type == "cpu"


def test_moving_one_at_a_time():
    """A batch is taken when it is asked for, or one ahead. バッチは求められたときか、1 つ先までしか取り出しません。"""
    taken = []
    batches = (taken.append(number) or torch.tensor([number]) for number in range(100))
    assert next(iter(move_batches(batches, "cpu"))).tolist() == [0]
    assert len(taken) <= 2
