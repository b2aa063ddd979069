"""Hidden checks of 13_datasets."""

import itertools

import torch

from grader.checks import at, close, each, equal, expect, items, make, raises, read, refuses, task, together


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


# --- 1. CustomDataset


@task("CustomDataset")
def test_an_item_is_data_and_target(answer):
    """en: Item i is the tuple (data[i], targets[i]).
    ja: i 番目の要素はタプル (data[i], targets[i]) です。
    help en: __getitem__(index) returns both, the data first.
    help ja: __getitem__(index) は両方を、data を先にして返します。"""
    dataset = make(answer.CustomDataset, ["a", "b", "c"], [10, 20, 30])
    equals(at(dataset, 0, 2), ("a", 10), ("c", 30))


@task("CustomDataset")
def test_the_number_of_samples(answer):
    """en: len(dataset) is the number of samples, 0 included.
    ja: len(dataset) はサンプル数です。0 個の場合もあります。"""
    three = make(answer.CustomDataset, ["a", "b", "c"], [10, 20, 30])
    one = make(answer.CustomDataset, [[1, 2, 3, 4]], (0,))
    none = make(answer.CustomDataset, [], [])
    equals(each(len, (three,), (one,), (none,)), 3, 1, 0)


@task("CustomDataset")
def test_negative_indices(answer):
    """en: Negative indices count from the end: dataset[-1] is the last sample.
    ja: 負のインデックスは末尾から数えます。dataset[-1] は最後のサンプルです。"""
    dataset = make(answer.CustomDataset, ["a", "b", "c"], [10, 20, 30])
    equals(at(dataset, -1, -3), ("c", 30), ("a", 10))


@task("CustomDataset")
def test_beyond_the_ends(answer):
    """en: Of 3 samples, the indices 3 and -4 are an IndexError; 2 and -3 are samples.
    ja: サンプルが 3 個のとき、インデックス 3 と -4 は IndexError になり、2 と -3 はサンプルを返します。
    help en: range(len(self))[index] turns a negative index into the one meant, and raises IndexError outside.
    help ja: range(len(self))[index] は負のインデックスを正しい位置に直し、範囲の外では IndexError を出します。"""
    dataset = make(answer.CustomDataset, ["a", "b", "c"], (10, 20, 30))
    refuses(IndexError, dataset.__getitem__, (3,), (-4,), (100,))
    equals(at(dataset, 2, -3), ("c", 30), ("a", 10))


@task("CustomDataset")
def test_iteration_ends(answer):
    """en: A plain `for` over the data set gives every sample once, in order, and ends.
    ja: データセットをそのまま `for` で回すと、すべてのサンプルが順に 1 回ずつ出てきて終わります。
    help en: Python asks for items 0, 1, 2, … until an IndexError comes.
    help ja: Python は IndexError が出るまで、要素 0, 1, 2, … を順に求めます。"""
    four = make(answer.CustomDataset, [None, 0, "", "x"], [0, 1, 2, 3])
    one = make(answer.CustomDataset, (5,), (6,))
    equals(each(items, (four,), (one,)), [(None, 0), (0, 1), ("", 2), ("x", 3)], [(5, 6)])


@task("CustomDataset")
def test_lengths_must_agree(answer):
    """en: Data and targets of different lengths are a ValueError, already in the constructor.
    ja: data と targets の長さが違えば、コンストラクタの時点で ValueError です。"""
    unequal = (["a", "b", "c"], [10, 20]), (["a"], [10, 20, 30]), (torch.zeros(4, 2), torch.zeros(2)), ([], [10])
    refuses(ValueError, answer.CustomDataset, *unequal)
    equal(make(answer.CustomDataset, ["a", "b"], [10, 20])[1], ("b", 20))


@task("CustomDataset")
def test_the_transform_is_for_the_data(answer, probe):
    """en: With a transform, item i is (transform(data[i]), targets[i]): the target stays as it is.
    ja: transform があれば、i 番目の要素は (transform(data[i]), targets[i]) です。正解はそのままです。"""
    dataset = make(answer.CustomDataset, [1, 2, 0], [3, 4, 5], probe.tenfold)
    other = make(answer.CustomDataset, data=[-1.5], targets=["t"], transform=probe.tenfold)
    found = together((dataset.__getitem__, 0), (dataset.__getitem__, -2), (other.__getitem__, 0))
    equals(found, (10, 3), (20, 4), (-15.0, "t"))


@task("CustomDataset")
def test_the_transform_runs_at_each_read(answer, probe):
    """en: The transform runs each time an item is read, so that a random one gives something new each time.
    ja: transform は要素を読むたびに実行します。ランダムな変換なら、読むたびに新しい結果になります。
    help en: Apply it in __getitem__, not in __init__.
    help ja: __init__ ではなく __getitem__ で適用します。"""
    dataset = make(answer.CustomDataset, [100, 0], [7, 8], make(probe.CallCounter))
    equals(at(dataset, 0, 0, 1), (101, 7), (102, 7), (3, 8))


@task("CustomDataset")
def test_a_result_is_not_stored(answer, probe, place):
    """en: A sample that is read twice is the same twice, and the caller's data stay as they are.
    ja: 同じサンプルは 2 回読んでも同じで、呼び出し側の data も元のままです。"""
    data = place([1, 2, 3])
    dataset = make(answer.CustomDataset, data, [7, 8, 9], probe.tenfold)
    found = together((dataset.__getitem__, 1), (dataset.__getitem__, 1), (read, data))
    equals(found, (20, 8), (20, 8), [1, 2, 3])


@task("CustomDataset")
def test_tensors(answer, rng):
    """en: Data and targets may be tensors; an item is then (data[i], targets[i]) in their dtypes.
    ja: data と targets はテンソルでもかまいません。要素は元のデータ型のままの (data[i], targets[i]) です。"""
    targets = torch.tensor([3, 1, 2])
    flat, table = torch.randn(3, generator=rng), torch.randn(2, 3, generator=rng, dtype=torch.float64).t()
    datasets = [make(answer.CustomDataset, data, targets) for data in (flat, table)]
    turned = make(answer.CustomDataset, targets, table)
    found = together(*((items, dataset) for dataset in datasets), (turned.__getitem__, -3))
    both = (list(zip(data, targets, strict=True)) for data in (flat, table))
    equals(found, *both, (targets[0], table[0]))


@task("CustomDataset")
def test_a_data_loader_reads_it(answer, probe):
    """en: DataLoader can read the data set: batches of 2, the rest in the last one.
    ja: DataLoader でデータセットを読めます。2 個ずつのバッチになり、余りは最後のバッチに入ります。
    help en: DataLoader needs __len__ and __getitem__.
    help ja: DataLoader には __len__ と __getitem__ が必要です。"""
    dataset = make(answer.CustomDataset, [1, 2, 3], [10, 20, 30])
    expected = [[torch.tensor([1, 2]), torch.tensor([10, 20])], [torch.tensor([3]), torch.tensor([30])]]
    equal(probe.batches(dataset, 2), expected)


@task("CustomDataset")
def test_data_sets_do_not_mix(answer, probe):
    """en: Two data sets at the same time keep their own data, targets and transform.
    ja: 2 つのデータセットを同時に使っても、data・targets・transform はそれぞれのものです。"""
    first = make(answer.CustomDataset, ["a", "b"], [1, 2])
    second = make(answer.CustomDataset, [5, 6, 7], [3, 4, 5], probe.tenfold)
    found = together((len, first), (first.__getitem__, 0), (second.__getitem__, 0))
    equals(found, 2, ("a", 1), (50, 3))


# --- 2. WindowDataset


def windows(series: torch.Tensor, window: int) -> list[tuple[torch.Tensor, torch.Tensor]]:
    return [(series[end - window : end], series[end]) for end in range(window, len(series))]


@task("WindowDataset")
def test_a_window_and_the_next_value(answer):
    """en: Item i is the tuple of `window` values from i on and the value right after them.
    ja: i 番目の要素は、i から始まる `window` 個の値と、その直後の値のタプルです。"""
    dataset = make(answer.WindowDataset, torch.tensor([10.0, 20.0, 30.0, 40.0, 50.0]), 2)
    first = torch.tensor([10.0, 20.0]), torch.tensor(30.0)
    equals(at(dataset, 0, 2), first, (torch.tensor([30.0, 40.0]), torch.tensor(50.0)))


@task("WindowDataset")
def test_how_many_windows(answer):
    """en: A series of T values has T - window items.
    ja: 値が T 個の系列には、要素が T - window 個あります。
    help en: The last item needs a value after its window.
    help ja: 最後の要素にも、窓の直後の値が必要です。"""
    cases = (5, 2), (9, 8), (2, 1)
    datasets = [(make(answer.WindowDataset, torch.arange(float(steps)), window),) for steps, window in cases]
    equals(each(len, *datasets), *(steps - window for steps, window in cases))


@task("WindowDataset")
def test_every_window_once(answer, rng):
    """en: A plain `for` gives every window once, in order, and ends; for any series and window.
    ja: そのまま `for` で回すと、どの系列と窓でも、すべての窓が順に 1 回ずつ出てきて終わります。"""
    cases = [(torch.randn(steps, generator=rng), window) for steps, window in ((7, 3), (4, 3), (2, 1))]
    datasets = [(make(answer.WindowDataset, *case),) for case in cases]
    equals(each(items, *datasets), *(windows(*case) for case in cases))


@task("WindowDataset")
def test_several_values_per_step(answer, rng):
    """en: A series of shape (T, D) gives windows of shape (window, D) and targets of shape (D,), also for D = 1.
    ja: 形状 (T, D) の系列では、窓の形状は (window, D)、正解の形状は (D,) です。D = 1 でも同じです。"""
    series = torch.tensor([[1.0, 10.0], [2.0, 20.0], [3.0, 30.0], [4.0, 40.0]])
    second = torch.tensor([[2.0, 20.0], [3.0, 30.0]]), torch.tensor([4.0, 40.0])
    one, three = (torch.randn(5, width, generator=rng) for width in (1, 3))
    pairs, ones, threes = (make(answer.WindowDataset, *case) for case in ((series, 2), (one, 3), (three, 3)))
    found = together((pairs.__getitem__, 1), (items, ones), (items, threes))
    equals(found, second, windows(one, 3), windows(three, 3))


@task("WindowDataset")
def test_dtypes_and_layouts(answer, rng):
    """en: The items have the dtype of the series, and a series that is not contiguous is fine.
    ja: 要素のデータ型は series と同じです。メモリ上で連続でない series も使えます。"""
    several = (
        torch.tensor([2**24 + 1, -3, 0, 7]),
        torch.tensor([0.1, 0.0, 1e300, 0.0, -2.0, 0.0], dtype=torch.float64)[::2],
        torch.randn(3, 4, generator=rng).t(),
    )
    datasets = [make(answer.WindowDataset, series, 2) for series in several]
    found = together(*((dataset.__getitem__, 0) for dataset in datasets))
    equals(found, *((series[:2], series[2]) for series in several))


@task("WindowDataset")
def test_windows_from_the_end(answer):
    """en: Negative indices count from the end: -1 is the last window, not an empty one.
    ja: 負のインデックスは末尾から数えます。-1 は最後の窓で、空ではありません。
    help en: series[-1 : window - 1] is empty: turn the index into a start that is not negative first.
    help ja: series[-1 : window - 1] は空になります。先にインデックスを負でない開始位置に直してください。"""
    dataset = make(answer.WindowDataset, torch.tensor([10.0, 20.0, 30.0, 40.0, 50.0]), 2)
    last = torch.tensor([30.0, 40.0]), torch.tensor(50.0)
    equals(at(dataset, -1, -3), last, (torch.tensor([10.0, 20.0]), torch.tensor(30.0)))


@task("WindowDataset")
def test_no_window_there(answer):
    """en: Of 3 windows, the indices 3 and -4 are an IndexError; 2 and -3 are windows.
    ja: 窓が 3 個のとき、インデックス 3 と -4 は IndexError になり、2 と -3 は窓を返します。"""
    dataset = make(answer.WindowDataset, torch.tensor([10, 20, 30, 40, 50]), 2)
    refuses(IndexError, dataset.__getitem__, (3,), (-4,), (50,))
    last = torch.tensor([30, 40]), torch.tensor(50)
    equals(at(dataset, 2, -3), last, (torch.tensor([10, 20]), torch.tensor(30)))


@task("WindowDataset")
def test_windows_that_do_not_fit(answer):
    """en: A window below 1, or as long as the series or longer, is a ValueError in the constructor.
    ja: 窓が 1 より小さいとき、または系列と同じ長さ以上のときは、コンストラクタで ValueError です。"""
    series = torch.tensor([10.0, 20.0, 30.0])
    refuses(ValueError, answer.WindowDataset, *((series, window) for window in (0, -1, 3, 4)), (torch.ones(2, 5), 3))
    short, long = make(answer.WindowDataset, series, 1), make(answer.WindowDataset, series, 2)
    found = together((short.__getitem__, 1), (long.__getitem__, 0))
    equals(found, (torch.tensor([20.0]), torch.tensor(30.0)), (torch.tensor([10.0, 20.0]), torch.tensor(30.0)))


@task("WindowDataset", weight=2)
def test_items_are_copies(answer, probe):
    """en: Overwriting an item in place changes neither the series nor any item that is read later.
    ja: 要素をその場で書き換えても、series も、後で読む要素も変わりません。
    help en: A slice is a view of the series; .clone() makes a copy of it.
    help ja: スライスは series のビューです。.clone() でコピーになります。"""
    both = torch.tensor([10.0, 20.0, 30.0, 40.0]), torch.tensor([[1, 2], [3, 4], [5, 6], [7, 8]])
    found = each(probe.spoil, *((answer, series, 2) for series in both))
    for seen, series in zip(found, both, strict=True):
        first, second = windows(series, 2)
        equal(seen, {"series": series, "item 0": first, "item 1": second})


@task("WindowDataset")
def test_a_million_windows(answer, probe):
    """en: A data set of a million windows is made at once and needs about the memory of its series.
    ja: 窓が 100 万個あるデータセットもすぐにでき、使うメモリは series とほぼ同じです。
    help en: Keep the series and cut a window when it is read; a list of all windows is many times as large.
    help ja: series だけを持ち、窓は読むときに切り出します。すべての窓のリストは、その何倍もの大きさになります。"""
    last = (torch.tensor([999.0, *range(59)]), torch.tensor(59.0))
    equal(probe.million(answer, 60), {"gave up": False, "hundreds of MB": 0, "last item": last})


# --- 3. CachedDataset


@task("CachedDataset")
def test_each_item_is_loaded_once(answer, probe):
    """en: An item that is read again comes from memory: the wrapped data set is asked for it once.
    ja: もう一度読む要素は記憶から返します。包んだデータセットに求めるのは 1 回だけです。"""
    wrapped = make(probe.Counted, ["a", "b", "c"])
    cached = make(answer.CachedDataset, wrapped)
    found = together(*((cached.__getitem__, index) for index in (1, 1, 2, 1)), (read, wrapped.loads))
    equals(found, "b", "b", "c", "b", [1, 2])


@task("CachedDataset")
def test_nothing_is_loaded_before_its_use(answer, probe):
    """en: Neither the constructor nor len() loads anything, and reading an item loads that item only.
    ja: コンストラクタや len() は何も読み込みません。要素を読むと、その要素だけを読み込みます。"""
    wrapped = make(probe.Counted, ["a", "b", "c"])
    cached = make(answer.CachedDataset, wrapped)
    loads = read, wrapped.loads
    equals(together((len, cached), loads, (cached.__getitem__, 2), loads), 3, [], "c", [2])


@task("CachedDataset")
def test_an_item_from_both_ends(answer, probe):
    """en: Of 3 items, -1 and 2 are the same one, and so are -3 and 0: each is loaded once.
    ja: 要素が 3 個のとき、-1 と 2、-3 と 0 は同じ要素で、読み込みはそれぞれ 1 回だけです。"""
    seen = probe.reads(answer, ["a", "b", "c"], [-1, 2, 0, -3])
    equal(seen, {"items": ["c", "c", "a", "a"], "loads": [2, 0]})


@task("CachedDataset")
def test_empty_looking_items(answer, probe):
    """en: Items such as None, 0, "" and [] are remembered like any other.
    ja: None、0、""、[] のような要素も、ほかの要素と同じように覚えます。
    help en: Ask whether the index is there, not what lies under it.
    help ja: 中身ではなく、そのインデックスがあるかどうかを調べます。"""
    values = [None, 0, "", [], False, ()]
    found = each(
        probe.reads,
        *((answer, ["a", value], [1, 1, 0, 0]) for value in (None, 0)),
        (answer, values, [*range(6), *range(6)]),
    )
    each_of_two = ({"items": [value, value, "a", "a"], "loads": [1, 0]} for value in (None, 0))
    equals(found, *each_of_two, {"items": values + values, "loads": [0, 1, 2, 3, 4, 5]})


@task("CachedDataset")
def test_samples_of_tensors(answer, probe):
    """en: Items may be anything, tuples of tensors too; they come back as the wrapped data set gave them.
    ja: 要素は何でもかまいません。テンソルのタプルも、包んだデータセットが返したとおりに返します。"""
    loaded = [(torch.tensor([1.0, 2.0]), torch.tensor(1)), (torch.zeros(2), "zero"), torch.tensor(0)]
    seen = probe.reads(answer, loaded, [0, 1, 2, 2, 1, 0])
    equal(seen, {"items": loaded + loaded[::-1], "loads": [0, 1, 2]})


@task("CachedDataset")
def test_the_length_is_the_wrapped_one(answer, probe):
    """en: len(cached) is the length of the wrapped data set, before and after items were read.
    ja: len(cached) は、要素を読む前でも後でも、包んだデータセットの長さです。"""
    cached, empty = (make(answer.CachedDataset, make(probe.Counted, values)) for values in (["a", "b", "c", "d"], []))
    equals(together((len, cached), (cached.__getitem__, 1), (len, cached), (len, empty)), 4, "b", 4, 0)


@task("CachedDataset")
def test_beyond_the_wrapped_data_set(answer, probe):
    """en: Where the wrapped data set raises IndexError, so does the cached one; a plain `for` ends.
    ja: 包んだデータセットが IndexError を出すところでは、同じく IndexError です。そのまま `for` で回せば終わります。"""
    cached = make(answer.CachedDataset, make(probe.Counted, ["a", "b", "c"]))
    refuses(IndexError, cached.__getitem__, (3,), (-4,))
    equals(together((cached.__getitem__, 2), (items, cached)), "c", ["a", "b", "c"])
    raises(IndexError, cached.__getitem__, -4)


@task("CachedDataset")
def test_caches_of_their_own(answer, probe):
    """en: Two cached data sets at the same time do not share what they remember.
    ja: 2 つの CachedDataset を同時に使っても、覚えた要素は混ざりません。"""
    letters, numbers = make(probe.Counted, ["a", "b"]), make(probe.Counted, [1, 2])
    first, second = make(answer.CachedDataset, letters), make(answer.CachedDataset, numbers)
    found = together(
        *((cached.__getitem__, index) for index in (0, 1, 0) for cached in (first, second)),
        (read, letters.loads),
        (read, numbers.loads),
    )
    equals(found, "a", 1, "b", 2, "a", 1, [0, 1], [0, 1])


@task("CachedDataset")
def test_many_items(answer, probe):
    """en: However many items there are, none is forgotten: 300 items that are read twice are loaded 300 times in all.
    ja: 要素がいくつあっても忘れません。300 個の要素を 2 回ずつ読んでも、読み込みは全部で 300 回です。
    help en: functools.lru_cache forgets all but the last 128 unless it is told maxsize=None.
    help ja: functools.lru_cache は、maxsize=None を指定しないと最後の 128 個しか覚えません。"""
    values = list(range(1000, 1300))
    seen = probe.reads(answer, values, [*range(300), *range(300)])
    equal(seen, {"items": values + values, "loads": list(range(300))})


# --- 4. split


def all_there(found: object, expected: list[int], parts: int) -> list[list[object]]:
    """Demand as many parts as fractions, which together hold each sample once; return the parts."""
    listed = isinstance(found, list) and len(found) == parts and all(isinstance(part, list) for part in found)
    expect(
        listed,
        en=f"the result must be a list of {parts} Subsets, one for each fraction",
        ja=f"結果は割合ごとに 1 つ、{parts} 個の Subset のリストでなければなりません",
    )
    assert isinstance(found, list)
    equal(sorted((sample for part in found for sample in part), key=repr), expected)
    return found


def right_sizes(found: list[list[object]], fractions: list[float]) -> None:
    sizes = [len(part) for part in found]
    rounded = [round(fraction, 7) for fraction in fractions]
    expect(
        all(abs(size - fraction * sum(sizes)) < 1 + 1e-5 for size, fraction in zip(sizes, fractions, strict=True)),
        en=f"{sum(sizes)} samples in fractions of {rounded} gave parts of {sizes}",
        ja=f"{sum(sizes)} 個のサンプルを {rounded} に分けた大きさが {sizes} でした",
    )


@task("split")
def test_every_sample_is_in_one_part(answer, probe):
    """en: The result is a list with one part for each fraction; together the parts hold every sample exactly once.
    ja: 結果は割合ごとに 1 つの部分を並べたリストです。合わせると、どのサンプルもちょうど 1 回ずつ入っています。"""
    values = [10, 11, 12, 13, 14, 15]
    parts = answer.split(make(probe.Counted, values), [0.5, 0.5], 0)
    all_there([items(part, limit=10) for part in parts] if isinstance(parts, list) else parts, values, 2)
    values = list(range(100, 137))
    three, one = each(probe.split_up, (answer, values, (0.7, 0.2, 0.1), 5), (answer, values, [1.0], 1))
    all_there(three, values, 3)
    all_there(one, values, 1)


@task("split", weight=2)
def test_sizes(answer, probe):
    """en: The size of each part differs from fraction × number of samples by at most one.
    ja: 各部分の大きさと 割合 × サンプル数 の差は 1 以下です。
    help en: Rounding each size down loses samples; giving all that is left to one part can make that part too large.
    help ja: 大きさを切り捨てるだけではサンプルが余り、余りを 1 つの部分に全部入れるとその部分が大きくなりすぎます。"""
    cases = (
        (10, [0.8, 0.2]),
        (10, [0.25, 0.25, 0.25, 0.25]),
        (11, [1 / 6] * 6),
        (7, [0.1, 0.6, 0.3]),
        (14, [0.1] * 10),
        (200, [0.7, 0.15, 0.15]),
    )
    samples = [list(range(1000, 1000 + count)) for count, _ in cases]
    calls = [(answer, values, fractions, 3) for values, (_, fractions) in zip(samples, cases, strict=True)]
    for found, values, (_, fractions) in zip(each(probe.split_up, *calls), samples, cases, strict=True):
        right_sizes(all_there(found, values, len(fractions)), fractions)


@task("split")
def test_more_parts_than_samples(answer, probe):
    """en: A tiny data set is split without errors and without warnings; parts may then be empty.
    ja: とても小さなデータセットも、エラーも警告もなく分けられます。空の部分ができてもかまいません。
    help en: random_split warns about empty parts when it is given fractions; give it sizes that you worked out.
    help ja: random_split は、割合を渡すと空の部分について警告します。自分で計算した大きさを渡しましょう。"""
    cases = [0.3, 0.3, 0.4], [0.25, 0.25, 0.25, 0.25]
    found = each(probe.split_up, *((answer, [10, 11], fractions, 0) for fractions in cases))
    for parts, fractions in zip(found, cases, strict=True):
        all_there(parts, [10, 11], len(fractions))


@task("split", allows=["warnings"])  # random_split takes the sizes [1, 0] for fractions, and warns
def test_a_single_sample(answer, probe):
    """en: A data set of one sample can be split, too: one part has it, the other is empty.
    ja: サンプルが 1 個のデータセットも分けられます。片方の部分に入り、もう片方は空になります。"""
    two, one = each(probe.split_up, (answer, [10], [0.5, 0.5], 0), (answer, [10], [1.0], 0))
    all_there(two, [10], 2)
    all_there(one, [10], 1)


@task("split")
def test_subsets_of_the_data_set(answer, probe):
    """en: The parts are Subsets of the data set: splitting reads and copies no sample.
    ja: 各部分はデータセットの Subset です。分けるときにサンプルを読んだりコピーしたりしません。"""
    whole = make(probe.Counted, [10, 11, 12, 13])
    parts = answer.split(whole, [0.5, 0.5], 0)
    loads, samples, subsets = together((read, whole.loads), (probe.samples_of, parts), (probe.subsets, parts))
    equal(loads, [])
    all_there(samples, [10, 11, 12, 13], 2)
    equal(subsets, [True, True])


@task("split")
def test_the_seed_decides(answer, probe):
    """en: The same seed gives the same parts, whatever the global generators are at.
    ja: 同じシードなら、グローバルな乱数生成器の状態によらず、同じ分け方になります。
    help en: Draw from a torch.Generator of your own, seeded with `seed`.
    help ja: `seed` でシードを設定した自分の torch.Generator から引きます。"""
    values = list(range(10, 30))
    fractions = [0.5, 0.3, 0.2]
    once, again = each(probe.split_up, *((answer, values, fractions, 4, torch_seed) for torch_seed in (1, 2)))
    equal(again, all_there(once, values, 3))


@task("split")
def test_parts_are_random(answer, probe):
    """en: The parts are random: over many seeds, any two samples are sometimes in the same half and sometimes not.
    ja: 分け方はランダムです。シードを変えていけば、どの 2 つのサンプルも、同じ側に入ることも分かれることもあります。
    help en: Shuffle all indices first (torch.randperm), then cut.
    help ja: まずすべてのインデックスをシャッフル (torch.randperm) してから切り分けます。"""
    values = [10, 11, 12, 13, 14, 15, 16, 17]
    seeds = list(range(32))
    halves = [{value for value in half if type(value) is int} for half in probe.first_halves(answer, values, seeds)]
    for one, other in itertools.combinations(values, 2):
        together = sum((one in half) == (other in half) for half in halves)
        expect(
            0 < together < len(halves),
            en=f"with 32 seeds, the samples {one} and {other} were in the same half {together} times",
            ja=f"32 通りのシードのうち、サンプル {one} と {other} が同じ側に入ったのは {together} 回でした",
        )


@task("split")
def test_fractions_that_are_none(answer, probe):
    """en: Fractions that are not all positive, or whose sum is not 1, are a ValueError.
    ja: 割合に正でないものがあるか、合計が 1 でなければ ValueError です。"""
    whole = make(probe.Counted, [10, 11, 12, 13])
    wrong = [0.5, 0.4], [0.8, 0.3], [1.2, -0.2], [1.0, 0.0], [], [0.5, 0.49999], [2, 2]
    refuses(ValueError, answer.split, *((whole, fractions, 0) for fractions in wrong))
    all_there(probe.split_up(answer, [10, 11, 12, 13], [0.75, 0.25], 0), [10, 11, 12, 13], 2)


@task("split")
def test_a_sum_that_is_nearly_one(answer, probe):
    """en: A sum within 1e-6 of 1 is accepted, and no sample is lost or added through it.
    ja: 合計と 1 の差が 1e-6 以内なら受け付けます。それでサンプルが減ったり増えたりはしません。"""
    values = list(range(10, 19))
    cases = [0.3333333, 0.3333333, 0.3333333], [0.5, 0.5000005], [0.4999995, 0.5]
    found = each(probe.split_up, *((answer, values, fractions, 0) for fractions in cases))
    for parts, fractions in zip(found, cases, strict=True):
        right_sizes(all_there(parts, values, len(fractions)), fractions)


# --- 5. RowDataset


def row(*features: float, label: int) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.tensor(features, dtype=torch.float32), torch.tensor(label)


def written(table: torch.Tensor) -> list[str]:
    """Return a table's rows as lines, labelled 0, 1, 2, …"""
    return [",".join([*map(repr, line), str(label)]) for label, line in enumerate(table.tolist())]


@task("RowDataset")
def test_features_and_label(answer):
    """en: A row gives the tuple (features, label): a float32 tensor of all columns but the last, and the last one as an
    int64 tensor of shape ().
    ja: 1 行からタプル (features, label) を返します。features は最後の列を除いた float32 のテンソル、
    label は最後の列を入れた形状 () の int64 のテンソルです。"""
    dataset = make(answer.RowDataset, ["width,height,label", "1.5,2,0", "-3,0.25,1"])
    first = torch.tensor([1.5, 2.0]), torch.tensor(0)
    equals(at(dataset, 0, 1), first, (torch.tensor([-3.0, 0.25]), torch.tensor(1)))


@task("RowDataset")
def test_how_many_rows(answer):
    """en: len(dataset) counts the rows: neither the header nor blank lines.
    ja: len(dataset) はデータの行数です。ヘッダーや空白の行は数えません。"""
    datasets = [
        make(answer.RowDataset, ["x,label", *rows]) for rows in (["1,0", "2,1", "3,0"], ["1,0", "", "2,1", ""], [])
    ]
    datasets.append(make(answer.RowDataset, ["1,0", "2,1"], header=False))
    equals(each(len, *((dataset,) for dataset in datasets)), 3, 2, 0, 2)


@task("RowDataset")
def test_blank_lines(answer):
    """en: Lines with nothing but white space are skipped wherever they are; newlines at the ends of lines do no harm.
    ja: 空白だけの行は、どこにあっても飛ばします。行末に改行があってもかまいません。
    help en: line.strip() is empty for such a line.
    help ja: そのような行では line.strip() が空になります。"""
    dataset = make(answer.RowDataset, ["x,y,label\n", "1,2,0\n", "\n", "3,4,1\n", "  \n", "", "5,6,2\n", " \t\n", "\n"])
    rows = [row(1, 2, label=0), row(3, 4, label=1), row(5, 6, label=2)]
    equals(together((len, dataset), (items, dataset)), 3, rows)


@task("RowDataset")
def test_header_or_none(answer):
    """en: With header=True (the default) the first line is never a row, with header=False it is one.
    ja: header=True（既定）では最初の行はデータではなく、header=False ではデータです。"""
    lines = ("7,8,9", "1,2,3")
    default, headed = make(answer.RowDataset, lines), make(answer.RowDataset, lines, header=True)
    found = each(items, (default,), (headed,), (make(answer.RowDataset, lines, False),))
    second = row(1, 2, label=3)
    equals(found, [second], [second], [row(7, 8, label=9), second])


@task("RowDataset")
def test_any_numbers(answer, rng):
    """en: Any number of columns and any numbers are read: signs, fractions, exponents, spaces round them.
    ja: 列がいくつでも、どんな数でも読めます。符号、小数、指数、前後の空白があってもかまいません。"""
    tables = [torch.randn(4, width, generator=rng, dtype=torch.float64) for width in (1, 6)]
    texts = [" 1e-3, -2.5E4 ,+7,0", "3.25,.5,-0.0, 1"], *map(written, tables)
    odd, *found = each(items, *((make(answer.RowDataset, lines, header=False),) for lines in texts))
    close(odd, [row(1e-3, -2.5e4, 7, label=0), row(3.25, 0.5, -0.0, label=1)])
    for read_, table in zip(found, tables, strict=True):
        close(read_, [(line.float(), torch.tensor(label)) for label, line in enumerate(table)])


@task("RowDataset")
def test_labels_are_whole_numbers(answer, probe):
    """en: The label is exact, may be negative or written as "2.0"; "1.5" is a ValueError.
    ja: ラベルは正確な整数です。負でも "2.0" という書き方でもかまいません。"1.5" は ValueError です。
    help en: A float32 cannot hold 16777217: read the label apart from the features.
    help ja: float32 では 16777217 を表せません。ラベルは特徴量と分けて読みます。"""
    dataset = make(answer.RowDataset, ["0,-1", "0,2.0", "0,16777217"], header=False)
    equal(items(dataset, limit=10), [row(0, label=-1), row(0, label=2), row(0, label=16777217)])
    fractions = (answer, ["0,1.5"], False, 0), (answer, ["x,label", "0,1", "0,-0.25"], True, 1)
    refuses(ValueError, probe.read_row, *fractions)


@task("RowDataset")
def test_rows_of_another_width(answer, probe):
    """en: A row with another number of columns than the header (without a header: than the first row) is a ValueError,
    when it is read or before.
    ja: 列の数がヘッダー（なければ最初の行）と違う行は、遅くとも読むときには ValueError になります。"""
    refuses(
        ValueError,
        probe.read_row,
        (answer, ["1,2,0", "3,1"], False, 1),
        (answer, ["1,2,0", "3,4,5,1"], False, 1),
        (answer, ["x,y,label", "1,2,0", "3,4,1,"], True, 1),
        (answer, ["x,y,label", "1,0"], True, 0),
        (answer, ["x,label", "1,2,0"], True, 0),
    )
    equal(probe.read_row(answer, ["1,2,0", "3,4,1"], False, 1), row(3, 4, label=1))


@task("RowDataset")
def test_what_is_not_a_number(answer, probe):
    """en: A row with something that is not a number is a ValueError, when it is read or before.
    ja: 数でないものが入っている行は、遅くとも読むときには ValueError になります。"""
    bad = "one,2,0", "1,,0", "1,2,cat", "1,2,", "1;5,2,0", "1.2.3,2,0"
    refuses(ValueError, probe.read_row, *((answer, ["x,y,label", "1,2,0", line], True, 1) for line in bad))
    equal(probe.read_row(answer, ["x,y,label", "1,2,0", "3,4,1"], True, 1), row(3, 4, label=1))


@task("RowDataset")
def test_batches_of_rows(answer, probe):
    """en: A DataLoader makes batches of it: float32 features of shape (B, D) and int64 labels of shape (B,).
    ja: DataLoader でバッチになります。features は形状 (B, D) の float32、label は形状 (B,) の int64 です。"""
    dataset = make(answer.RowDataset, ["x,y,label", "1,2,0", "3,4,1", "5,6,2"])
    features = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    equal(probe.batches(dataset, 2), [[features[:2], torch.tensor([0, 1])], [features[2:], torch.tensor([2])]])
