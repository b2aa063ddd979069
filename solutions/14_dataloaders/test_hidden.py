"""Hidden checks of 14_dataloaders."""

from typing import Any

import torch

from grader.checks import (
    close,
    each,
    equal,
    expect,
    facts,
    items,
    make,
    on,
    raises,
    read,
    refuses,
    task,
    together,
)


def equals(actual: list[object], *expected: object) -> None:
    """Compare what several calls gave, one after the other."""
    for one, other in zip(actual, expected, strict=True):
        equal(one, other)


def on_cpu(*batches: list[float]) -> list[torch.Tensor]:
    """Return what a loader gives whose data set holds numbers: nobody has moved its batches."""
    return [on("cpu", torch.tensor(batch)) for batch in batches]


def beside(found: object, place: int, values: list[int]) -> torch.Tensor:
    """Return these whole numbers as they are expected at a place of a tuple: on the CPU, or on the run's device."""
    part = found[place] if isinstance(found, tuple) and len(found) > place else None
    tensor = torch.tensor(values, dtype=torch.int64)
    return on("cpu", tensor) if isinstance(part, torch.Tensor) and facts(part).device == "cpu" else tensor


# --- 1. make_loader


@task("make_loader", allows=("rng",))
def test_evaluation_keeps_the_order(answer, probe):
    """en: With train=False the batches hold the samples in the order of the data set, in every epoch.
    ja: train=False なら、どのエポックでも、サンプルはデータセットの順序どおりにバッチに入ります。"""
    loader = make(answer.make_loader, make(probe.Numbers, 7), 3, False)
    expected = on_cpu([10, 11, 12], [13, 14, 15], [16])
    equals(together((items, loader), (items, loader)), expected, expected)


@task("make_loader", allows=("rng",))
def test_every_sample_once_in_an_epoch(answer, probe):
    """en: An epoch of training has every sample exactly once, with its label, the last and smaller batch included.
    ja: 学習用の 1 エポックには、すべてのサンプルがそのラベルとともに、ちょうど 1 回ずつ入ります。小さい最後のバッチも
    捨てません。"""
    whole = {count: [(number, 100 * number) for number in range(1, count + 1)] for count in (1, 7, 8)}
    loaders = [(make(answer.make_loader, make(probe.Pairs, count), 3, train=True),) for count in whole]
    for found, (count, expected) in zip(each(items, *loaders), whole.items(), strict=True):
        sizes = [_size(batch) for batch in found]
        equal(sizes, [3] * (count // 3) + [count % 3] * (count % 3 > 0))
        equal(sorted(zip(*([*map(int, torch.cat(part))] for part in zip(*found, strict=True)), strict=True)), expected)


def _size(batch: object) -> object:
    """Return the number of samples in a batch of pairs; what it is instead where it is none."""
    good = isinstance(batch, list) and len(batch) == 2 and all(isinstance(part, torch.Tensor) for part in batch)
    return len(batch[0]) if good and batch[0].dim() == batch[1].dim() == 1 else batch  # type: ignore[index]


@task("make_loader", weight=2)
def test_a_new_order_in_every_epoch(answer, probe):
    """en: With train=True each epoch has a new random order: 40 epochs of 4 samples show many of the 24 orders.
    ja: train=True なら、エポックごとに新しいランダムな順序になります。サンプル 4 個の 40 エポックには、24 通りの順序の
    多くが現れます。
    help en: shuffle=True, or a RandomSampler, draws a new order whenever the loader is iterated.
    help ja: shuffle=True や RandomSampler は、DataLoader を回すたびに新しい順序を引きます。"""
    found = probe.orders(answer, 4, 2, 40)
    for epoch in found:
        equal(sorted(sample for batch in epoch for sample in batch), [0, 1, 2, 3])
    _many("orders", "順序", 24, {tuple(sample for batch in epoch for sample in batch) for epoch in found}, 10)
    _many("first batches", "最初のバッチ", 6, {tuple(sorted(epoch[0])) for epoch in found}, 4)


def _many(en: str, ja: str, possible: int, seen: set[Any], least: int) -> None:
    expect(
        len(seen) >= least,
        en=f"40 epochs showed only {len(seen)} of the {possible} {en} that are possible",
        ja=f"40 エポックで、{possible} 通りある{ja}のうち {len(seen)} 通りしか現れませんでした",
    )


@task("make_loader", allows=("rng",))
def test_batch_size(answer, probe):
    """en: Each batch but the last has batch_size samples, whatever that is: 1, or more than there are samples.
    ja: 最後のバッチを除き、各バッチのサンプル数は batch_size です。1 でも、サンプル数より大きくてもかまいません。"""
    cases = ((4, 1), (5, 2), (5, 8), (6, 6))
    loaders = [(make(answer.make_loader, make(probe.Numbers, count), size, False),) for count, size in cases]
    numbers = {count: list(range(10, 10 + count)) for count, _ in cases}
    expected = (on_cpu(*(numbers[n][at : at + size] for at in range(0, n, size))) for n, size in cases)
    equals(each(items, *loaders), *expected)


@task("make_loader", allows=("rng",))
def test_no_batches_of_nothing(answer, probe):
    """en: A batch_size below 1 is a ValueError; 1 is fine.
    ja: batch_size が 1 より小さければ ValueError です。1 は使えます。"""
    dataset = make(probe.Numbers, 3)
    refuses(ValueError, answer.make_loader, (dataset, 0, True), (dataset, -1, False))
    equal(items(answer.make_loader(dataset, 1, False)), on_cpu([10], [11], [12]))


@task("make_loader", allows=("rng",))
def test_worker_processes(answer, probe):
    """en: `workers` worker processes read the samples: two of them take turns with the batches, one reads all; with 0,
    or without the argument, this process reads.
    ja: サンプルは、workers の数だけのワーカープロセスが読みます。2 つならバッチを交互に受け持ち、1 つなら全部読みます。
    0 のときや、引数を省いたときは、このプロセスが読みます。
    help en: The number goes to num_workers as it is.
    help ja: この数を、そのまま num_workers に渡します。"""
    dataset = make(probe.Whereabouts, 5)
    loaders = [make(answer.make_loader, dataset, 2, False, "cpu", workers) for workers in (2, 1, 0)]
    loaders.append(make(answer.make_loader, dataset, 2, False))
    places = ([0, 1, 0], [0, 0, 0], [-1, -1, -1], [-1, -1, -1])
    samples = ([0, 1], [2, 3], [4])
    expected = (
        [on_cpu(batch, [place] * len(batch)) for batch, place in zip(samples, taken, strict=True)] for taken in places
    )
    equals(each(items, *((loader,) for loader in loaders)), *expected)


@task("make_loader")
def test_it_is_a_data_loader(answer, probe):
    """en: The result is a torch.utils.data.DataLoader, with num_workers as asked for, in training too.
    ja: 結果は torch.utils.data.DataLoader です。num_workers は、学習用でも指定どおりです。"""
    dataset = make(probe.Numbers, 4)
    three, one = (make(answer.make_loader, dataset, 2, train, workers=n) for train, n in ((True, 3), (False, 1)))
    found = together((probe.is_loader, three), (read, three.num_workers), (read, one.num_workers))
    equals(found, True, 3, 1)


@task("make_loader", weight=2)
def test_pin_memory_for_cuda_only(answer, probe):
    """en: pin_memory is on exactly where the device is a CUDA GPU and the machine has one, in both modes.
    ja: pin_memory は、device が CUDA の GPU で、しかもそのマシンに GPU があるときにだけ有効です。学習用でも評価用でも
    同じです。
    help en: Two questions: torch.device(device).type, and torch.cuda.is_available().
    help ja: 確かめることは 2 つあります。torch.device(device).type と torch.cuda.is_available() です。"""
    cases = (
        (("cuda", True, 1), True),
        (("cpu", True, 1), False),
        (("cuda", True, 0), False),
        (("cuda:0", False, 2), True),
        (("cpu", False, 0), False),
        (("cuda", False, 1, False, True), True),
        (("cpu", True, 1, False, True), False),
        (("mps", True, 0, True), False),
        (("cuda:1", True, 2, False, True), True),
    )
    equals(each(probe.pins, *((answer, *case) for case, _ in cases)), *(expected for _, expected in cases))


@task("make_loader", needs="accelerator")
def test_pinned_batches(answer, probe):
    """en: The batches of a loader for the GPU lie in pinned memory, those of a loader for the CPU don't.
    ja: GPU 用の DataLoader のバッチはピン留めメモリにあり、CPU 用のバッチはそうではありません。"""
    equal(probe.pinned(answer), {"cuda": [True, True], "cpu": [False, False]})


# --- 2. pad_collate


def padded_batch(found: object, padded: torch.Tensor, lengths: list[int], labels: list[int]) -> None:
    equal(found, (padded, beside(found, 1, lengths), beside(found, 2, labels)))


@task("pad_collate")
def test_a_batch_of_two(answer):
    """en: The result is (padded, lengths, labels): the shorter row is filled up with 0 at its end.
    ja: 結果は (padded, lengths, labels) です。短い行は、終わりを 0 で埋めます。"""
    found = answer.pad_collate([(torch.tensor([5, 6, 7]), 1), (torch.tensor([8]), 4)])
    padded_batch(found, torch.tensor([[5, 6, 7], [8, 0, 0]]), [3, 1], [1, 4])
    found = answer.pad_collate([(torch.tensor([0.5]), 2), (torch.tensor([1.5, 2.5]), 0)])
    padded_batch(found, torch.tensor([[0.5, 0.0], [1.5, 2.5]]), [1, 2], [2, 0])


@task("pad_collate")
def test_the_padding_value(answer):
    """en: Rows are filled up with `padding`: -1 for tokens, 0.5 or -inf for numbers.
    ja: 行の残りは `padding` で埋めます。トークンなら -1、数値なら 0.5 や -inf などです。"""
    tokens = [(torch.tensor([3]), 0), (torch.tensor([4, 5]), 1)]
    numbers = [(torch.tensor([1.0]), 0), (torch.tensor([]), 0), (torch.tensor([2.0, 3.0, 4.0]), 1)]
    found = together(
        (answer.pad_collate, tokens, -1),
        (answer.pad_collate, numbers, 0.5),
        (answer.pad_collate, tuple(numbers), float("-inf")),
    )
    padded_batch(found[0], torch.tensor([[3, -1], [4, 5]]), [1, 2], [0, 1])
    for one, padding in zip(found[1:], (0.5, float("-inf")), strict=True):
        rows = [[1.0, padding, padding], [padding] * 3, [2.0, 3.0, 4.0]]
        padded_batch(one, torch.tensor(rows), [1, 0, 3], [0, 0, 1])


@task("pad_collate")
def test_the_order_stays(answer):
    """en: Row i belongs to sample i: a batch isn't sorted by length.
    ja: i 行目は i 番目のサンプルです。バッチを長さの順に並べ替えることはしません。"""
    sizes, labels = [2, 4, 1, 4, 3], [7, -3, 0, 2**40, 7]
    rows = [[10 * place + step for step in range(size)] for place, size in enumerate(sizes, start=1)]
    found = answer.pad_collate([(torch.tensor(row), label) for row, label in zip(rows, labels, strict=True)], -1)
    padded_batch(found, torch.tensor([row + [-1] * (4 - len(row)) for row in rows]), sizes, labels)


@task("pad_collate")
def test_steps_of_several_values(answer, rng):
    """en: Sequences of shape (L_i, D) give a batch of shape (B, Lmax, D); D may be 1.
    ja: 形状 (L_i, D) の系列からは、形状 (B, Lmax, D) のバッチができます。D は 1 のこともあります。"""
    cases = (([2, 1], 2), ([1, 4, 3], 1), ([3], 5), ([2, 0, 2, 1], 3))
    batches = [[torch.randn(size, width, generator=rng) for size in sizes] for sizes, width in cases]
    found = each(answer.pad_collate, *(([(sequence, 1) for sequence in batch], 0.25) for batch in batches))
    for one, batch, (sizes, width) in zip(found, batches, cases, strict=True):
        expected = torch.full((len(sizes), max(sizes), width), 0.25)
        for row, sequence in zip(expected, batch, strict=True):
            row[: len(sequence)] = sequence
        padded_batch(one, expected, sizes, [1] * len(sizes))


@task("pad_collate")
def test_the_dtype_stays(answer):
    """en: The batch has the dtype of the sequences, and every value comes through exactly.
    ja: バッチのデータ型は系列と同じで、どの値も正確にそのままです。
    help en: torch.zeros(…) is float32 whatever the sequences are; new_zeros and new_full take over dtype and device.
    help ja: torch.zeros(…) は、系列が何であっても float32 です。new_zeros や new_full なら、データ型とデバイスを
    引き継ぎます。"""
    batches = (
        (torch.tensor([2**53 + 1, -1]), torch.tensor([7])),
        (torch.tensor([1, 2, 3], dtype=torch.int32), torch.tensor([-4], dtype=torch.int32)),
        (torch.tensor([0.1, 1e300], dtype=torch.float64), torch.tensor([-0.3], dtype=torch.float64)),
        (torch.tensor([200], dtype=torch.uint8), torch.tensor([255, 1], dtype=torch.uint8)),
    )
    found = each(answer.pad_collate, *(([(first, 0), (second, 1)],) for first, second in batches))
    for one, both in zip(found, batches, strict=True):
        sizes = [len(sequence) for sequence in both]
        rows = [torch.cat([sequence, sequence.new_zeros(max(sizes) - len(sequence))]) for sequence in both]
        padded_batch(one, torch.stack(rows), sizes, [0, 1])


@task("pad_collate")
def test_lengths_are_the_sequences_own(answer):
    """en: The lengths count a sequence's own values, also where these look like padding, and where a sequence is
    empty.
    ja: lengths は系列自身の値を数えたものです。埋めた値と同じ値があっても、系列が空でも同じです。
    help en: Take the lengths before padding, from the sequences; afterwards padding and values can't be told apart.
    help ja: 長さは、埋める前の系列から求めます。埋めたあとでは、元の値と区別できません。"""
    empty = torch.tensor([], dtype=torch.int64)
    first = [(torch.tensor([0, 9, 0]), 1), (torch.tensor([0]), 0), (empty, 1)]
    second = [(torch.tensor([7, 7, 0]), 1), (torch.tensor([0, 7]), 1)]
    found = each(answer.pad_collate, (first,), (second, 7))
    padded_batch(found[0], torch.tensor([[0, 9, 0], [0, 0, 0], [0, 0, 0]]), [3, 1, 0], [1, 0, 1])
    padded_batch(found[1], torch.tensor([[7, 7, 0], [0, 7, 7]]), [3, 2], [1, 1])


@task("pad_collate")
def test_one_sample_and_odd_layouts(answer, rng):
    """en: A batch of one sample works, and so do sequences that are not contiguous.
    ja: サンプルが 1 つだけのバッチでも、メモリ上で連続でない系列でも動きます。"""
    one = torch.tensor([1.0, 2.0, 3.0, 4.0])[::2]
    wide, narrow = torch.randn(3, 2, generator=rng).t(), torch.randn(3, 5, generator=rng).t()[1::3]
    found = each(answer.pad_collate, ([(one, 5)],), ([(narrow[:1], 1), (wide, 0)], -2.0))
    padded_batch(found[0], torch.tensor([[1.0, 3.0]]), [2], [5])
    expected = torch.stack([torch.cat([narrow[:1], torch.full((1, 3), -2.0)]), wide])
    padded_batch(found[1], expected, [1, 2], [1, 0])


@task("pad_collate")
def test_nothing_to_collate(answer):
    """en: No samples are a ValueError or RuntimeError; one sample is not.
    ja: サンプルが 1 つもなければ ValueError か RuntimeError です。1 つあれば動きます。"""
    raises((ValueError, RuntimeError), answer.pad_collate, [])
    padded_batch(answer.pad_collate([(torch.tensor([4, 2]), 3)]), torch.tensor([[4, 2]]), [2], [3])


@task("pad_collate")
def test_different_widths(answer):
    """en: Sequences with different D are a ValueError or RuntimeError, also where one D is 1 and could be broadcast.
    ja: D の異なる系列は ValueError か RuntimeError です。D が 1 で、ブロードキャストできてしまう場合も同じです。
    help en: Copying a (2, 1) into a (2, 3) repeats its column without a word, and pad_sequence does it too.
    help ja: (2, 1) を (2, 3) にコピーすると、列が黙って繰り返されます。pad_sequence でもそうなります。"""
    shapes = ([(3, 2), (2, 3)], [(2, 3), (2, 1)], [(2, 1), (2, 3)], [(1, 2), (2, 2), (2, 1)])
    refuses(
        (ValueError, RuntimeError),
        answer.pad_collate,
        *(([(torch.ones(shape), 0) for shape in one],) for one in shapes),
    )
    found = answer.pad_collate([(torch.ones(1, 3), 0), (torch.ones(2, 3), 1)])
    padded_batch(found, torch.tensor([[[1.0] * 3, [0.0] * 3], [[1.0] * 3] * 2]), [1, 2], [0, 1])


@task("pad_collate")
def test_gradients_of_padded(answer, probe, rng):
    """en: Gradients reach the sequences: each value gets that of its own place in the batch, the padding none.
    ja: 勾配は系列まで届きます。各値には、バッチの中の自分の位置の勾配が届きます。
    help en: torch.tensor(…) of a tensor, .tolist(), .data and NumPy cut the graph off.
    help ja: テンソルに torch.tensor(…) を使ったり、.tolist()、.data、NumPy を通したりすると、計算グラフが切れます。"""
    sequences = [torch.randn(size, 2, generator=rng) for size in (1, 3, 2)]
    cotangent = torch.randn(3, 3, 2, generator=rng)
    close(
        probe.pulled(answer.pad_collate, sequences, cotangent, 0),
        [row[: len(sequence)] for row, sequence in zip(cotangent, sequences, strict=True)],
    )


@task("pad_collate")
def test_a_loader_uses_it(answer, probe):
    """en: DataLoader(…, collate_fn=pad_collate) gives batches that are each as wide as their own longest sequence.
    ja: DataLoader(…, collate_fn=pad_collate) で読むと、各バッチの幅は、そのバッチでいちばん長い系列に合います。"""
    rows = ([1], [2, 3], [4, 5, 6, 7])
    samples = [(on("cpu", torch.tensor(row)), place) for place, row in enumerate(rows)]
    expected = (
        tuple(on("cpu", torch.tensor(part)) for part in batch)
        for batch in (([[1, 0], [2, 3]], [1, 2], [0, 1]), ([[4, 5, 6, 7]], [4], [2]))
    )
    equal([_plain(batch) for batch in probe.collated(answer.pad_collate, samples, 2)], list(expected))


def _plain(batch: object) -> object:
    """Return a batch as a tuple: a loader that pins memory, and others, may make lists of tuples."""
    return tuple(batch) if isinstance(batch, list) else batch


# --- 3. pair_collate


def sample(image: torch.Tensor, text: str) -> dict[str, Any]:
    return {"image": image, "text": text}


@task("pair_collate")
def test_images_with_texts(answer):
    """en: Two samples give {"image": a tensor of both images, "text": the list of both texts}.
    ja: サンプルが 2 つなら、{"image": 2 枚の画像を重ねたテンソル, "text": 2 つのテキストのリスト} になります。"""
    cat, dog = torch.tensor([[[1.0, 2.0]]]), torch.tensor([[[3.0, 4.0]]])
    found = answer.pair_collate([sample(cat, "a cat"), sample(dog, "a dog")])
    equal(found, {"image": torch.tensor([[[[1.0, 2.0]]], [[[3.0, 4.0]]]]), "text": ["a cat", "a dog"]})


@task("pair_collate")
def test_a_new_first_dimension(answer, rng):
    """en: B images of shape (C, H, W) give shape (B, C, H, W), also for B = 1, in the order of the samples.
    ja: 形状 (C, H, W) の画像が B 枚なら、形状は (B, C, H, W) で、サンプルの順に並びます。B = 1 でも同じです。
    help en: torch.stack makes a new dimension; torch.cat joins along one that is there.
    help ja: torch.stack は新しい次元を作り、torch.cat は今ある次元に沿ってつなぎます。"""
    shapes = ((2, 3, 4, 5), (1, 3, 2, 2), (4, 1, 1, 1), (3, 3, 3, 3))
    images = [torch.randn(shape, generator=rng) for shape in shapes]
    texts = [[str(place) for place in range(shape[0])] for shape in shapes]
    samples = [list(map(sample, stack, names)) for stack, names in zip(images, texts, strict=True)]
    found = each(answer.pair_collate, *((one,) for one in samples[:-1]), (tuple(samples[-1]),))
    equals(found, *map(sample, images, texts))


@task("pair_collate")
def test_images_of_any_dtype(answer, rng):
    """en: The images' dtype stays, and images that are not contiguous are fine.
    ja: 画像のデータ型は変わりません。メモリ上で連続でない画像も使えます。"""
    stacks = (
        torch.tensor([[[[0, 255]]], [[[7, 128]]]], dtype=torch.uint8),
        torch.tensor([[[[0.1, 1e300]]], [[[-0.3, 0.0]]]], dtype=torch.float64),
        torch.randn(2, 4, 5, 3, generator=rng).movedim(-1, 1),
    )
    found = each(answer.pair_collate, *(([sample(image, "t") for image in stack],) for stack in stacks))
    equals(found, *(sample(stack, ["t"] * 2) for stack in stacks))


@task("pair_collate")
def test_texts_are_a_list(answer):
    """en: The texts are a list of str, one for each sample, unchanged: also a single, an empty or a very long one.
    ja: テキストは、サンプルごとに 1 つの str を、元のまま並べたリストです。
    1 つだけでも、空でも、とても長くても同じです。"""
    lists = (["a cat"], ["", "two\nlines", "", "猫"], ["same", "same"], ["x" * 300, "ab"], [" A Dog\n", "a dog"])
    image = torch.zeros(1, 1, 2)
    found = each(answer.pair_collate, *(([sample(image, text) for text in texts],) for texts in lists))
    equals(found, *(sample(torch.zeros(len(texts), 1, 1, 2), texts) for texts in lists))


@task("pair_collate")
def test_unequal_images(answer):
    """en: Images of different shapes are a ValueError or RuntimeError, also where one could be broadcast.
    ja: 形状の異なる画像は ValueError か RuntimeError です。ブロードキャストできる場合も同じです。"""
    cases = [((3, 2, 2), other) for other in ((3, 2, 3), (1, 2, 2), (3, 1, 1), (2, 2))] + [((1, 1, 1), (3, 2, 2))]
    batches = [([sample(torch.ones(shape), "t") for shape in both],) for both in cases]
    refuses((ValueError, RuntimeError), answer.pair_collate, *batches)
    good = [sample(torch.ones(3, 2, 2), "a"), sample(torch.zeros(3, 2, 2), "b")]
    expected = torch.stack([torch.ones(3, 2, 2), torch.zeros(3, 2, 2)])
    equal(answer.pair_collate(good), sample(expected, ["a", "b"]))


@task("pair_collate")
def test_a_missing_key(answer):
    """en: A sample without "text" or "image" is a KeyError, whichever of the samples it is.
    ja: "text" か "image" のないサンプルがあれば、何番目でも KeyError です。
    help en: default_collate takes the keys of the first sample: what only that one lacks is left out in silence.
    help ja: default_collate は最初のサンプルのキーだけを見ます。そこにないものは、黙って落とします。"""
    image = torch.ones(1, 1, 1)
    whole, textless, imageless = sample(image, "a"), {"image": image}, {"text": "a"}
    bad = ([whole, textless], [textless, whole], [imageless, whole], [whole, imageless, whole], [textless], [imageless])
    refuses(KeyError, answer.pair_collate, *((one,) for one in bad))
    equal(answer.pair_collate([whole, whole]), sample(torch.ones(2, 1, 1, 1), ["a", "a"]))


@task("pair_collate")
def test_the_samples_stay(answer, place):
    """en: The samples are as they were, so that collating them again gives the same batch.
    ja: サンプルは元のままです。もう一度まとめると、同じバッチになります。"""
    samples = place([sample(torch.full((1, 1, 2), 3.0), "a"), sample(torch.zeros(1, 1, 2), "b")])
    expected = sample(torch.tensor([[[[3.0, 3.0]]], [[[0.0, 0.0]]]]), ["a", "b"])
    found = together((answer.pair_collate, samples), (answer.pair_collate, samples), (read, samples))
    equals(found, expected, expected, [sample(torch.full((1, 1, 2), 3.0), "a"), sample(torch.zeros(1, 1, 2), "b")])


@task("pair_collate")
def test_gradients_of_images(answer, probe, rng):
    """en: Gradients reach the images.
    ja: 勾配は画像まで届きます。"""
    images = [torch.randn(2, 1, 3, generator=rng) for _ in range(3)]
    cotangent = torch.randn(3, 2, 1, 3, generator=rng)
    close(probe.pulled(answer.pair_collate, images, cotangent, "image"), list(cotangent))


# --- 4. AugmentingCollate


def augmented(found: object, images: torch.Tensor, labels: list[int]) -> None:
    equal(found, (images, beside(found, 1, labels)))


@task("AugmentingCollate")
def test_images_are_augmented(answer, probe):
    """en: collate(samples) is (augment(images), labels): the images stacked and augmented, the labels as they are.
    ja: collate(samples) は (augment(images), labels) です。画像は重ねてから拡張し、ラベルはそのままです。"""
    collate = make(answer.AugmentingCollate, probe.negative)
    found = collate([(torch.tensor([1.0, 2.0]), 0), (torch.tensor([3.0, 4.0]), 5)])
    augmented(found, torch.tensor([[-1.0, -2.0], [-3.0, -4.0]]), [0, 5])


@task("AugmentingCollate", weight=2)
def test_augment_gets_the_batch_once(answer, probe):
    """en: For each batch augment is called once, with all of its images, and anew for the next batch.
    ja: augment はバッチごとに 1 回だけ、すべての画像をまとめて渡して呼びます。次のバッチでは改めて呼びます。
    help en: Stack first, then augment.
    help ja: 先に重ねて、それから拡張します。"""
    recorder = make(probe.Recorder)
    collate = make(answer.AugmentingCollate, recorder)
    three, one = torch.zeros(3, 1, 2, 4), torch.full((1, 2, 2), 5.0)
    found = together(
        (collate, [(image, place) for place, image in enumerate(three)]),
        (collate, [(image, 7) for image in one]),
        (collate, [(image, 5) for image in three]),
        (read, recorder.shapes),
    )
    augmented(found[0], three + 1, [0, 1, 2])
    augmented(found[1], one + 2, [7])
    augmented(found[2], three + 3, [5, 5, 5])
    equal(found[3], [(3, 1, 2, 4), (1, 2, 2), (3, 1, 2, 4)])


@task("AugmentingCollate")
def test_labels_stay(answer, probe):
    """en: The labels come as int64 of shape (B,), in order and not augmented, whatever augment does.
    ja: ラベルは形状 (B,) の int64 で、サンプルの順に並びます。augment が何であっても、拡張しません。"""
    labels = [3, 0, -1, 2**40, 3]
    images = torch.tensor([[1.0], [2.0], [4.0], [8.0], [16.0]])
    collates = [make(answer.AugmentingCollate, augment) for augment in (probe.tenfold, probe.inverse_of_positive)]
    samples = list(zip(images, labels, strict=True))
    found = together(*((collate, batch) for collate, batch in zip(collates, (samples, tuple(samples)), strict=True)))
    augmented(found[0], 10 * images, labels)
    augmented(found[1], 1 / images, labels)


@task("AugmentingCollate")
def test_other_shapes_and_dtypes(answer, probe, rng):
    """en: What augment returns is what comes back, also with another shape and dtype; images may have any shape.
    ja: augment が返したものが、そのまま返ります。形状やデータ型が変わってもかまいません。画像の形状は自由です。"""
    collates = [make(answer.AugmentingCollate, augment) for augment in (probe.without_the_first_column, probe.tenfold)]
    halves = make(answer.AugmentingCollate, probe.halves_in_a_row)
    images = torch.randn(2, 3, 4, 5, generator=rng)
    small = torch.tensor([[[1, 2]], [[3, 4]], [[5, 6]]], dtype=torch.uint8)
    samples = [[(image, label) for image in stack] for label, stack in ((1, images), (2, small), (3, images))]
    found = together(*((collate, batch) for collate, batch in zip((*collates, halves), samples, strict=True)))
    augmented(found[0], images[..., 1:].double(), [1, 1])
    augmented(found[1], 10 * small, [2, 2, 2])
    augmented(found[2], images.flatten(1).double() / 2, [3, 3])


@task("AugmentingCollate")
def test_in_place_augmentation(answer, probe):
    """en: Where augment works in place, the samples' tensors stay as they were, in a batch of one sample too.
    ja: augment がその場で書き換える関数でも、サンプルのテンソルは元のままです。サンプルが 1 つのバッチでも同じです。
    help en: image.unsqueeze(0) and image.view(…) are views of the sample; torch.stack makes new memory.
    help ja: image.unsqueeze(0) や image.view(…) はサンプルのビューです。torch.stack は新しいメモリを使います。"""
    collate = make(answer.AugmentingCollate, probe.brighter_)
    three, one = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[7.0]])
    cases = [[(image, 0) for image in images] for images in (three, one)]
    found = each(probe.samples_after, *((collate, case) for case in cases))
    for seen, images in zip(found, (three, one), strict=True):
        equal(seen["images"], list(images))
        augmented(seen["batch"], images + 100, [0] * len(images))


@task("AugmentingCollate")
def test_it_can_be_pickled(answer, probe):
    """en: The object can be pickled where augment can, and the copy works like the original.
    ja: augment を pickle できるなら、このオブジェクトも pickle できて、複製も同じように動きます。
    help en: Keep augment as an attribute. A lambda or a function inside a function can't be pickled.
    help ja: augment は属性として持ちます。ラムダ式や、関数の中で定義した関数は pickle できません。"""
    samples = [(torch.tensor([1.0, -2.0]), 4), (torch.tensor([0.5, 0.0]), 2)]
    collates = [make(answer.AugmentingCollate, augment) for augment in (probe.tenfold, probe.operator_neg)]
    found = each(probe.through_pickle, *((collate, samples) for collate in collates))
    augmented(found[0], torch.tensor([[10.0, -20.0], [5.0, 0.0]]), [4, 2])
    augmented(found[1], torch.tensor([[-1.0, 2.0], [-0.5, -0.0]]), [4, 2])


@task("AugmentingCollate")
def test_in_a_worker_process(answer, probe):
    """en: A DataLoader uses it as collate_fn in a worker process.
    ja: DataLoader の collate_fn として、ワーカープロセスの中でも動きます。"""
    samples = [(on("cpu", torch.tensor([float(number)])), number) for number in (1, 2, 3)]
    found = probe.collated(make(answer.AugmentingCollate, probe.tenfold), samples, 2, 1)
    equal(
        [tuple(batch) if isinstance(batch, list) else batch for batch in found],
        [
            tuple(on_cpu([[10.0], [20.0]], [1, 2])),
            tuple(on_cpu([[30.0]], [3])),
        ],
    )


@task("AugmentingCollate")
def test_errors_come_through(answer, probe):
    """en: What augment raises comes through, and images of different shapes are a ValueError or RuntimeError.
    ja: augment の例外はそのまま伝わります。形状の異なる画像は ValueError か RuntimeError です。"""
    collate = make(answer.AugmentingCollate, probe.inverse_of_positive)
    raises(ArithmeticError, collate, [(torch.tensor([1.0]), 0), (torch.tensor([-1.0]), 1)])
    unequal = [[(torch.ones(shape), 0) for shape in shapes] for shapes in (((2, 2), (2, 3)), ((2, 1), (2, 3)))]
    refuses((ValueError, RuntimeError), collate, *((case,) for case in unequal))
    augmented(collate([(torch.tensor([1.0]), 0), (torch.tensor([4.0]), 1)]), torch.tensor([[1.0], [0.25]]), [0, 1])


@task("AugmentingCollate")
def test_two_objects_at_once(answer, probe):
    """en: Two objects at the same time keep their own augmentations.
    ja: 2 つのオブジェクトを同時に使っても、データ拡張はそれぞれのものです。"""
    first, second = make(answer.AugmentingCollate, probe.negative), make(answer.AugmentingCollate, probe.tenfold)
    samples = [(torch.tensor([1.0, 3.0]), 1)]
    found = together((first, samples), (second, samples), (first, samples))
    for one, factor in zip(found, (-1.0, 10.0, -1.0), strict=True):
        augmented(one, factor * torch.tensor([[1.0, 3.0]]), [1])


@task("AugmentingCollate")
def test_gradients_of_augmented(answer, probe, rng):
    """en: Gradients reach the images through augment.
    ja: 勾配は augment を通って画像まで届きます。"""
    images = [torch.randn(2, 3, generator=rng) for _ in range(2)]
    cotangent = torch.randn(2, 2, 3, generator=rng)
    collate = make(answer.AugmentingCollate, probe.tenfold)
    close(probe.pulled(collate, images, cotangent, 0), list(10 * cotangent))


# --- 5. sample_weights


def weights(found: object, labels: torch.Tensor) -> None:
    """Demand weights in the right ratios, whatever their scale."""
    counts = torch.tensor([int((labels == label).sum()) for label in labels], dtype=torch.float64)
    expected = 1 / counts
    if isinstance(found, torch.Tensor) and found.shape == expected.shape and found.dtype == expected.dtype:
        scale = float(found.cpu().sum() / expected.sum())
        expect(
            0 < scale < float("inf"),
            en="the sum of the weights must be positive and finite",
            ja="重みの合計は正の有限な数でなければなりません",
        )
        expected = expected * scale
    close(found, expected, rtol=1e-6, atol=0)


@task("sample_weights")
def test_three_and_one(answer):
    """en: Three samples of one class and one of another: each of the three gets a third of what the one gets.
    ja: あるクラスが 3 個、別のクラスが 1 個なら、3 個のそれぞれの重みは、1 個のほうの 3 分の 1 です。
    help en: A class of n samples is drawn in proportion to n times the weight of one of them.
    help ja: n 個あるクラスが引かれる頻度は、1 個の重みの n 倍に比例します。"""
    for case in ([0, 0, 0, 1], [1, 0, 1, 1]):
        labels = torch.tensor(case)
        weights(answer.sample_weights(labels), labels)


@task("sample_weights")
def test_one_weight_per_sample(answer):
    """en: There is one weight for each sample, in the order of the labels, however many classes there are.
    ja: クラスがいくつあっても、重みはサンプルごとに 1 つで、ラベルの順に並びます。"""
    cases = [
        torch.tensor(case) for case in ([2, 0, 1, 0, 2, 0, 2, 0], [1, 0], [0, 1, 2, 3, 4, 4], [3, 3, 2, 1, 0, 3, 3])
    ]
    for found, labels in zip(each(answer.sample_weights, *((case,) for case in cases)), cases, strict=True):
        weights(found, labels)


@task("sample_weights", weight=2)
def test_any_labels(answer):
    """en: Labels may be any numbers: with gaps, negative or huge. Only the classes that occur count.
    ja: ラベルはどんな数でもかまいません。飛び飛びでも、負でも、巨大でも使えます。数えるのは実際に現れるクラスだけです。
    help en: torch.bincount needs labels 0 … C - 1; torch.unique takes any, with return_inverse and return_counts.
    help ja: torch.bincount には 0 … C - 1 のラベルが必要です。torch.unique なら何でもよく、return_inverse と
    return_counts が使えます。"""
    cases = [
        torch.tensor(case) for case in ([7, 7, 7, 2], [-1, 1, -1, -1, 0], [10**15, 5, 10**15], [100, 3, 3, 100, 3])
    ]
    for found, labels in zip(each(answer.sample_weights, *((case,) for case in cases)), cases, strict=True):
        weights(found, labels)


@task("sample_weights")
def test_one_class(answer):
    """en: Samples of one class have equal, positive weights, also where it is the only class or has a single sample.
    ja: 同じクラスのサンプルの重みは、すべて等しい正の数です。クラスやサンプルが 1 つだけでも同じです。"""
    cases = [torch.tensor(case) for case in ([4, 4, 4], [0], [-2], [0, 0], [1, 2, 2])]
    for found, labels in zip(each(answer.sample_weights, *((case,) for case in cases)), cases, strict=True):
        weights(found, labels)


@task("sample_weights")
def test_integer_dtypes_and_layouts(answer):
    """en: Labels of any integer dtype give float64 weights, and labels that are not contiguous are fine.
    ja: どの整数型のラベルでも、重みは float64 です。メモリ上で連続でないラベルも使えます。"""
    cases = [torch.tensor([1, 0, 0, 2, 0], dtype=dtype) for dtype in (torch.int32, torch.uint8, torch.int16)]
    cases += [torch.tensor([0, 9, 1, 9, 0, 9, 0, 9])[::2], torch.tensor([[0, 5], [1, 5], [1, 6]]).t()[1]]
    for found, labels in zip(each(answer.sample_weights, *((case,) for case in cases)), cases, strict=True):
        weights(found, labels)


@task("sample_weights")
def test_many_labels(answer, rng):
    """en: It is right for a thousand samples, very unequal classes included.
    ja: サンプルが 1000 個あり、クラスの大きさがとても偏っていても、正しい重みです。"""
    rare = torch.zeros(1000, dtype=torch.uint8)
    rare[[17, 500]] = 1
    for labels in (torch.randint(-4, 9, (1000,), generator=rng), rare):
        weights(answer.sample_weights(labels), labels)


@task("sample_weights")
def test_no_labels(answer):
    """en: No labels are a ValueError; one label is not.
    ja: ラベルが 1 つもなければ ValueError です。1 つあれば動きます。"""
    raises(ValueError, answer.sample_weights, torch.tensor([], dtype=torch.int64))
    weights(answer.sample_weights(torch.tensor([3, 3, 8])), torch.tensor([3, 3, 8]))
    raises(ValueError, answer.sample_weights, torch.tensor([], dtype=torch.int32))


# --- 6. subset_loader


@task("subset_loader", allows=("rng",))
def test_these_samples_in_this_order(answer, probe):
    """en: The batches hold the samples at the indices in the given order; an index that stands there twice comes twice.
    ja: バッチには、指定したインデックスのサンプルがその順序で入ります。同じインデックスが 2 回あれば、2 回
    出てきます。"""
    loader = make(answer.subset_loader, make(probe.Numbers, 5), [4, 0, 4], 2)
    equal(items(loader), on_cpu([14, 10], [14]))
    loader = make(answer.subset_loader, make(probe.Numbers, 9), [8, 2, 2, 5, 0, 8], batch_size=4)
    equal(items(loader), on_cpu([18, 12, 12, 15], [10, 18]))


@task("subset_loader")
def test_every_epoch_is_the_same(answer, probe):
    """en: Every epoch visits the same samples in the same order.
    ja: どのエポックでも、同じサンプルを同じ順序でたどります。"""
    indices = [5, 1, 3, 3, 0, 7, 2]
    epoch = [[50, 10, 30], [30, 0, 70], [20]]
    equal(probe.visits(answer, list(range(0, 80, 10)), indices, 3, 3), [epoch] * 3)


@task("subset_loader")
def test_batches_of_any_size(answer, probe):
    """en: Each batch but the last has batch_size samples; the rest is not dropped.
    ja: 最後のバッチを除き、各バッチのサンプル数は batch_size です。余りを捨てることはありません。"""
    values, indices = [10, 11, 12, 13], [3, 1, 0, 2, 1]
    chosen = [values[index] for index in indices]
    sizes = (1, 2, 4, 5, 9)
    found = each(probe.visits, *((answer, values, indices, size) for size in sizes))
    equals(found, *([[chosen[at : at + size] for at in range(0, 5, size)]] for size in sizes))


@task("subset_loader")
def test_indices_of_any_kind(answer, probe):
    """en: The indices may be a list, a tuple or a range; none at all give no batches.
    ja: indices はリストでも、タプルでも、range でもかまいません。空ならバッチはありません。"""
    values = [10, 11, 12, 13, 14]
    kinds = ((3, 0), range(4, -1, -2), range(5), [2], [], ())
    found = each(probe.visits, *((answer, values, kind, 10) for kind in kinds))
    equals(found, *([[[values[index] for index in kind]] if kind else []] for kind in kinds))


@task("subset_loader")
def test_an_index_outside(answer, probe):
    """en: Of 3 samples, the indices 3 and -1 are an IndexError, wherever they stand; 0 and 2 are samples.
    ja: サンプルが 3 個のとき、インデックス 3 や -1 は、どこにあっても IndexError です。0 と 2 はサンプルです。
    help en: A list takes -1 for its last item, and so would the data set: compare with 0 and len(dataset).
    help ja: リストは -1 を末尾の要素とみなし、データセットもそうかもしれません。0 と len(dataset) に比べてください。"""
    bad = ([3], [0, 3], [2, 0, 100, 1], [-1], [0, 1, -3], [-4])
    refuses(IndexError, probe.visits, *((answer, [10, 11, 12], indices, 2) for indices in bad))
    equal(probe.visits(answer, [10, 11, 12], [2, 0], 2), [[[12, 10]]])


@task("subset_loader", allows=("rng",))
def test_the_subset_is_a_data_loader(answer, probe):
    """en: The result is a torch.utils.data.DataLoader.
    ja: 結果は torch.utils.data.DataLoader です。"""
    loader = make(answer.subset_loader, make(probe.Pairs, 4), [3, 1, 2], 2)
    equals(together((probe.is_loader, loader), (items, loader)), True, [on_cpu([4, 2], [400, 200]), on_cpu([3], [300])])


@task("subset_loader")
def test_samples_are_read_in_each_epoch(answer, probe):
    """en: Every epoch reads the samples from the data set: a random transform in there gives something new each time.
    ja: サンプルは、エポックのたびにデータセットから読みます。データセットの中にランダムな変換があれば、毎回新しい結果に
    なります。
    help en: Subset and sampler keep indices; a list of samples made beforehand is read once and for all.
    help ja: Subset やサンプラーが持つのはインデックスです。先にサンプルのリストを作ると、
    読むのは 1 回きりになります。"""
    found = probe.revised(answer, [1, 2, 3], [2, 0, 2], [7, 8, 9])
    equal(found, [[[3, 1], [3]], [[9, 7], [9]]])


# --- 7. move_batches


def on_the_cpu(*batches: tuple[Any, Any]) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Return batches as a loader gives them: on the CPU in every run."""
    return [(on("cpu", torch.tensor(x)), on("cpu", torch.tensor(y))) for x, y in batches]


@task("move_batches")
def test_inputs_and_targets_move(answer, probe, device):
    """en: Every batch comes with both of its tensors on the device, in order, with values and dtypes as they were.
    ja: どのバッチも、2 つのテンソルが両方ともデバイスに移って、順に出てきます。値とデータ型は変わりません。"""
    values = ([1.5, -2.0], [0, 1]), ([3.0], [1])
    found = items(answer.move_batches(on_the_cpu(*values), device))
    equal(found, [(torch.tensor(x), torch.tensor(y)) for x, y in values])
    told = [("float32[2] on meta", "int64[2] on meta"), ("float32[1] on meta", "int64[1] on meta")]
    equal(probe.moved(answer, on_the_cpu(*values), "meta"), told)
    equal(
        items(answer.move_batches([(torch.tensor([7]), torch.tensor([0.1], dtype=torch.float64))], "cpu")),
        [(on("cpu", torch.tensor([7])), on("cpu", torch.tensor([0.1], dtype=torch.float64)))],
    )


@task("move_batches")
def test_batches_of_any_structure(answer, probe):
    """en: A batch may be a lone tensor, a list, a tuple, a dict, or these in each other; the structure stays.
    ja: バッチは、テンソル 1 つでも、リスト・タプル・辞書でも、それらの入れ子でもかまいません。構造は変わりません。
    help en: A function that calls itself for each item fits a nested structure; to_device of exercise 11 is one.
    help ja: 入れ子には、要素ごとに自分自身を呼ぶ関数が向いています。演習 11 の to_device がそうです。"""
    one, two = on("cpu", torch.ones(2, 3)), on("cpu", torch.tensor([4, 5]))
    batches = [one, [one, two], (two,), {"x": one, "y": two}, ({"a": [one, (two, one)]}, two), [], {}]
    x, y = "float32[2, 3] on meta", "int64[2] on meta"
    expected = [x, [x, y], (y,), {"x": x, "y": y}, ({"a": [x, (y, x)]}, y), [], {}]
    found = each(
        probe.moved, (answer, batches, "meta"), (answer, batches, "meta", True), (answer, tuple(batches), "cpu")
    )
    equals(found, expected, expected, [_renamed(batch, "cpu") for batch in expected])


def _renamed(value: Any, device: str) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(item, device) for key, item in value.items()}
    if isinstance(value, str):
        return value.replace("meta", device)
    return type(value)(_renamed(item, device) for item in value)


@task("move_batches")
def test_what_is_no_tensor_stays(answer, probe):
    """en: Numbers, strings and None in a batch stay as they are, beside tensors that move.
    ja: バッチの中の数・文字列・None はそのままで、隣のテンソルだけが移ります。
    help en: Only a tensor has .to(device): ask isinstance(value, torch.Tensor).
    help ja: .to(device) があるのはテンソルだけです。isinstance(value, torch.Tensor) で確かめます。"""
    image = on("cpu", torch.zeros(2, 1))
    batches = [
        {"image": image, "text": ["a cat", "a dog"]},
        (image, 3, 0.5, None, True, "", "cpu"),
        ["only", ("words",), {"n": 1}],
    ]
    told = "float32[2, 1] on meta"
    expected = [{"image": told, "text": ["a cat", "a dog"]}, (told, 3, 0.5, None, True, "", "cpu"), batches[2]]
    equal(probe.moved(answer, batches, "meta"), expected)


@task("move_batches", weight=2)
def test_one_batch_at_a_time(answer, probe):
    """en: When k batches have come, at most k + 1 were taken from the loader; before the first at most one.
    ja: k 個のバッチが届いたとき、loader から取り出したのは k + 1 個までです。最初のバッチを求める前なら 1 個までです。
    help en: `for batch in loader: yield …` takes a batch when one is asked for; list(loader) takes all.
    help ja: `for batch in loader: yield …` は求められたときに 1 つ取り出します。list(loader) は全部取り出します。"""
    batches = on_the_cpu(*(([float(number)], [number]) for number in range(6)))
    for found in each(probe.paced, (answer, batches, 5), (answer, batches, 4, True)):
        expect(
            isinstance(found, list) and all(taken <= come + 1 for come, taken in enumerate(found)),
            en=f"taken from the loader before the first batch, and when each one came: {found}",
            ja=f"最初のバッチの前と、各バッチが届いたときに、取り出されていた数: {found}",
        )
    equal(probe.moved(answer, batches, "meta"), [("float32[1] on meta", "int64[1] on meta")] * 6)


@task("move_batches")
def test_every_epoch_moves_all(answer, probe):
    """en: `for batch in move_batches(loader, device)` gives all batches in each epoch, not in the first only.
    ja: `for batch in move_batches(loader, device)` は、最初のエポックだけでなく、どのエポックでも全バッチを渡します。
    help en: A generator is used up after one pass: each call must make a new one.
    help ja: ジェネレーターは 1 回たどると使い終わりです。呼ぶたびに新しく作ります。"""
    samples = on_the_cpu(([1.0, 2.0], 0), ([3.0, 4.0], 1), ([5.0, 6.0], 0))
    epoch = [
        [torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([0, 1])],
        [torch.tensor([[5.0, 6.0]]), torch.tensor([0])],
    ]
    equal(probe.passes(answer, samples, 2, 3), [epoch] * 3)
    equal(probe.moved(answer, samples, "meta"), [("float32[2] on meta", "int64[] on meta")] * 3)


@task("move_batches")
def test_the_loaders_batches_stay(answer, probe):
    """en: The loader's own batches stay where they are, dicts and lists too.
    ja: loader 自身のバッチは元のままです。辞書やリストも書き換えません。
    help en: Make a new dict or list; don't put the moved tensor into the old one.
    help ja: 新しい辞書やリストを作ります。移したテンソルを元のものに入れてはいけません。"""
    one = on("cpu", torch.ones(2))
    batches = [{"x": one, "more": [one]}, [one, {"y": one}]]
    here, there = "float32[2] on cpu", "float32[2] on meta"
    equal(
        probe.left_behind(answer, batches),
        {
            "moved": [{"x": there, "more": [there]}, [there, {"y": there}]],
            "the loader's": [{"x": here, "more": [here]}, [here, {"y": here}]],
        },
    )


@task("move_batches")
def test_loaders_of_any_length(answer, probe, device):
    """en: An empty loader gives no batches, one batch gives one, and two loaders at the same time don't mix.
    ja: 空の loader からはバッチは出ず、1 つなら 1 つ出ます。2 つの loader を同時に使っても混ざりません。"""
    one, two = on_the_cpu(([5.0], [2])), on_the_cpu(([6.0], [3]), ([7.0], [4]))
    first, second, none = (make(answer.move_batches, loader, device) for loader in (one, tuple(two), []))
    found = each(items, (second,), (none,), (first,))
    equals(
        found,
        [(torch.tensor([6.0]), torch.tensor([3])), (torch.tensor([7.0]), torch.tensor([4]))],
        [],
        [(torch.tensor([5.0]), torch.tensor([2]))],
    )
    equal(probe.moved(answer, two, "meta"), [("float32[1] on meta", "int64[1] on meta")] * 2)
