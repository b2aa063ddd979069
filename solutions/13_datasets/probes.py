"""Runs beside the answer: transforms, data sets that count, and loaders. Knows inputs, never expected answers."""

import itertools
import operator
import resource
from pathlib import Path

import torch
from torch.overrides import TorchFunctionMode
from torch.utils.data import DataLoader, Dataset, Subset


def tenfold(x):
    return 10 * x


class CallCounter:
    """en: A transform that adds to x how often it was called so far: x + 1, then x + 2, …
    ja: それまでに呼ばれた回数を x に足す変換です。x + 1、次は x + 2、… を返します。"""

    def __init__(self):
        self.calls = 0

    def __call__(self, x):
        self.calls += 1
        return x + self.calls


class Counted(Dataset):
    """en: A data set of these items; .loads lists which of them were read so far. Negative indices are fine.
    ja: これらの要素のデータセットです。.loads に、読まれた要素の番号を記録します。負のインデックスも使えます。"""

    def __init__(self, items):
        self.items = list(items)
        self.loads = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        position = range(len(self.items))[operator.index(index)]
        self.loads.append(position)
        return self.items[position]


def batches(dataset, batch_size):
    """en: Reads a data set through DataLoader(dataset, batch_size=batch_size) and returns the batches.
    ja: DataLoader(dataset, batch_size=batch_size) でデータセットを読み、バッチを返します。"""
    loader = DataLoader(dataset, batch_size=batch_size, generator=torch.Generator())
    return [list(batch) if isinstance(batch, tuple) else batch for batch in itertools.islice(loader, 20)]


def spoil(answer, series, window):
    """en: Reads item 0 of WindowDataset(series, window) and overwrites its tensors with -1 in place. Then returns the
    series, and items 0 and 1 as they are read now.
    ja: WindowDataset(series, window) の 0 番目の要素を読み、そのテンソルをその場で -1 に書き換えます。
    そのあとの series と、改めて読んだ 0 番目と 1 番目の要素を返します。"""
    series = series.clone()
    dataset = answer.WindowDataset(series, window)
    for part in dataset[0]:
        if isinstance(part, torch.Tensor):
            part.fill_(-1)
    return {"series": series, "item 0": dataset[0], "item 1": dataset[1]}


class Impatient(BaseException):
    """Ends a call that goes through a million windows one by one."""


class Patience(TorchFunctionMode):
    """Counts calls of torch and ends them after the last one that is allowed."""

    def __init__(self, allowed):
        super().__init__()
        self.left = allowed

    def __torch_function__(self, function, types, args=(), kwargs=None):
        self.left -= 1
        if self.left < 0:
            raise Impatient
        return function(*args, **(kwargs or {}))


def resident():
    """Return the megabytes of memory in use."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * resource.getpagesize() // 2**20 if statm.exists() else 0


def million(answer, window):
    """en: Makes a WindowDataset with a million items of the series 0., 1., 2., …, 999., 0., 1., … and reads the last
    item. Returns it, and how many hundreds of MB the memory grew by. Gives up after 10000 calls of torch.
    ja: 系列 0., 1., 2., …, 999., 0., 1., … から要素が 100 万個の WindowDataset を作り、最後の要素を読みます。
    その要素と、メモリが何百 MB 増えたかを返します。torch の呼び出しが 10000 回を超えたら打ち切ります。"""
    series = torch.arange(1000.0).repeat(1001)[: 1_000_000 + window]
    before = resident()
    try:
        with Patience(10_000):
            dataset = answer.WindowDataset(series, window)
            last = dataset[999_999]
    except Impatient:
        return {"gave up": True, "hundreds of MB": 0, "last item": None}
    return {"gave up": False, "hundreds of MB": max(0, resident() - before) // 100, "last item": last}


def reads(answer, items, indices):
    """en: Wraps a data set of these items in a CachedDataset and reads the indices one after the other. Returns what
    came, and which items the wrapped data set was asked for.
    ja: これらの要素のデータセットを CachedDataset で包み、インデックスを順に読みます。読めた要素と、
    包んだデータセットに求めた要素の番号を返します。"""
    wrapped = Counted(items)
    cached = answer.CachedDataset(wrapped)
    return {"items": [cached[index] for index in indices], "loads": wrapped.loads}


def subsets(parts):
    """en: Returns which of the parts are a torch.utils.data.Subset.
    ja: 各部分が torch.utils.data.Subset かどうかを返します。"""
    return [isinstance(part, Subset) for part in parts]


def samples_of(parts):
    """en: Returns the samples of each part.
    ja: 各部分のサンプルを返します。"""
    return [list(itertools.islice(part, 1500)) for part in parts] if isinstance(parts, list) else parts


def split_up(answer, items, fractions, seed, torch_seed=0):
    """en: Splits a data set of these items with your split(), right after torch.manual_seed(torch_seed). Returns the
    samples of each part.
    ja: torch.manual_seed(torch_seed) の直後に、これらの要素のデータセットをあなたの split() で分け、各部分の
    サンプルを返します。"""
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(torch_seed)  # torch.manual_seed asks every accelerator, too
        parts = answer.split(Counted(items), fractions, seed)
    return samples_of(parts)


def first_halves(answer, items, seeds):
    """en: Splits a data set of these items in halves, once for each seed; returns the samples of the first halves.
    ja: これらの要素のデータセットを、シードごとに半分ずつに分け、1 つ目の部分のサンプルを返します。"""
    return [samples_of([answer.split(Counted(items), [0.5, 0.5], seed)[0]])[0] for seed in seeds]


def read_row(answer, lines, header, index):
    """en: Makes a RowDataset of the lines and returns its item at the index.
    ja: 行から RowDataset を作り、そのインデックスの要素を返します。"""
    return answer.RowDataset(lines, header)[index]
