"""Visible tests: run them with `pytest`, and debug in your editor.

見えるテストです。`pytest` で実行し、エディターでデバッグできます。
"""

import pytest
import torch
from datasets import CachedDataset, CustomDataset, RowDataset, WindowDataset, split
from torch.utils.data import DataLoader, Dataset, Subset


class Slow(Dataset):
    """Ten samples; counts how often one is loaded. サンプルは 10 個で、読み込みの回数を数えます。"""

    def __init__(self) -> None:
        self.loads = 0

    def __len__(self) -> int:
        return 10

    def __getitem__(self, index: int) -> int:
        self.loads += 1
        return range(100, 110)[index]


# --- 1. CustomDataset


def test_samples_and_targets():
    """Item i is (data[i], targets[i]). i 番目の要素は (data[i], targets[i]) です。"""
    dataset = CustomDataset(["a", "b", "c"], [10, 20, 30])
    assert len(dataset) == 3
    assert dataset[1] == ("b", 20)
    assert dataset[-1] == ("c", 30)
    assert list(dataset) == [("a", 10), ("b", 20), ("c", 30)]


def test_transform():
    """The transform is applied to the data when an item is read. transform は読むときに data に適用します。"""
    seen = []
    dataset = CustomDataset([1, 2], [3, 4], transform=lambda sample: seen.append(sample) or sample * 10)
    assert seen == []
    assert dataset[1] == (20, 4)
    assert seen == [2]


def test_unequal_lengths():
    """Different lengths are refused. 長さが違えば受け付けません。"""
    with pytest.raises(ValueError):
        CustomDataset([1, 2, 3], [1, 2])


# --- 2. WindowDataset


def test_windows():
    """A window and the value after it. 窓と、その直後の値です。"""
    dataset = WindowDataset(torch.tensor([1.0, 2.0, 4.0, 8.0, 16.0]), window=2)
    assert len(dataset) == 3
    window, target = dataset[1]
    torch.testing.assert_close(window, torch.tensor([2.0, 4.0]))
    torch.testing.assert_close(target, torch.tensor(8.0))


def test_windows_are_copies():
    """Changing an item leaves the series alone. 要素を変えても系列は変わりません。"""
    series = torch.arange(5)
    WindowDataset(series, 2)[0][0].fill_(-1)
    torch.testing.assert_close(series, torch.arange(5))


# --- 3. CachedDataset


def test_loaded_once():
    """An item is loaded on first use, and only then. 要素は最初に使うときに 1 回だけ読み込みます。"""
    slow = Slow()
    cached = CachedDataset(slow)
    assert (len(cached), slow.loads) == (10, 0)
    assert [cached[9], cached[-1], cached[9]] == [109, 109, 109]
    assert slow.loads == 1


def test_cache_refuses_what_is_not_there():
    """Beyond the ends is an IndexError. 範囲の外は IndexError です。"""
    with pytest.raises(IndexError):
        CachedDataset(Slow())[10]


# --- 4. split


def test_parts():
    """Parts of the right sizes that hold everything. 正しい大きさの部分に、全サンプルが入ります。"""
    train, test = split(Slow(), [0.8, 0.2], seed=0)
    assert isinstance(train, Subset)
    assert isinstance(test, Subset)
    assert (len(train), len(test)) == (8, 2)
    assert sorted([*train, *test]) == list(range(100, 110))


def test_parts_can_be_repeated():
    """The same seed gives the same parts. 同じシードなら同じ分け方です。"""
    first, second = (split(Slow(), [0.5, 0.5], seed=3) for _ in range(2))
    assert [list(part) for part in first] == [list(part) for part in second]


# --- 5. RowDataset


def test_rows():
    """Features as float32, the label as int64. 特徴量は float32、ラベルは int64 です。"""
    dataset = RowDataset(["width,height,label", "1.5,2,0", "", "-3,0.25,1"])
    assert len(dataset) == 2
    features, label = dataset[1]
    torch.testing.assert_close(features, torch.tensor([-3.0, 0.25]))
    torch.testing.assert_close(label, torch.tensor(1))


def test_rows_in_batches():
    """A DataLoader stacks them. DataLoader でまとめられます。"""
    dataset = RowDataset(["1,2,0", "3,4,1", "5,6,0"], header=False)
    features, labels = next(iter(DataLoader(dataset, batch_size=3)))
    torch.testing.assert_close(features, torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    torch.testing.assert_close(labels, torch.tensor([0, 1, 0]))


def test_bad_row():
    """A row that lacks a column is refused. 列が足りない行は受け付けません。"""
    with pytest.raises(ValueError):
        RowDataset(["x,y,label", "1,0"])[0]
