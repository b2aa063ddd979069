"""Runs beside the answer: data sets, loaders, augmentations and machines that are not here. Knows no answers."""

import functools
import io
import itertools
import operator
import pickle
from contextlib import contextmanager
from multiprocessing.reduction import ForkingPickler
from types import SimpleNamespace

import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info

ABSENT = object()


# --- data sets


class Listed(Dataset):
    """en: A data set of these samples.
    ja: これらのサンプルのデータセットです。"""

    def __init__(self, samples):
        self.samples = list(samples)

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        return self.samples[index]


class Numbers(Listed):
    """en: A data set of `count` samples: the numbers 10, 11, 12, …
    ja: サンプルが `count` 個のデータセットで、中身は 10, 11, 12, … という数です。"""

    def __init__(self, count):
        super().__init__(range(10, 10 + count))


class Pairs(Listed):
    """en: A data set of `count` pairs: (1, 100), (2, 200), (3, 300), …
    ja: サンプルが `count` 個のデータセットで、中身は (1, 100), (2, 200), (3, 300), … という組です。"""

    def __init__(self, count):
        super().__init__((number, 100 * number) for number in range(1, count + 1))


class Whereabouts(Listed):
    """en: A data set of `count` samples; sample i is (i, the number of the worker process that reads it), with -1
    where no worker does.
    ja: サンプルが `count` 個のデータセットです。i 番目のサンプルは (i, それを読むワーカープロセスの番号) で、
    ワーカーでなければ番号は -1 です。"""

    def __init__(self, count):
        super().__init__(range(count))

    def __getitem__(self, index):
        worker = get_worker_info()
        return self.samples[index], -1 if worker is None else worker.id


# --- loaders


def orders(answer, count, batch_size, epochs):
    """en: Makes your training loader of the samples 0, 1, …, count - 1, and reads so many epochs. Returns their batches
    as lists.
    ja: サンプル 0, 1, …, count - 1 から学習用の DataLoader を作り、指定した数のエポックを読みます。
    各エポックのバッチを、リストにして返します。"""
    loader = answer.make_loader(Listed(range(count)), batch_size, True)
    return [_lists(loader, 2 * count) for _ in range(epochs)]


def visits(answer, samples, indices, batch_size, epochs=1):
    """en: Makes your subset_loader of a data set of these samples, and reads so many epochs. Returns their batches.
    ja: これらのサンプルのデータセットであなたの subset_loader を作り、指定した数のエポックを読みます。
    各エポックのバッチを返します。"""
    loader = answer.subset_loader(Listed(samples), indices, batch_size)
    return [_lists(loader, 50) for _ in range(epochs)]


def revised(answer, samples, indices, later):
    """en: Makes your subset_loader of a data set of these samples, with batches of 2, and reads an epoch. Then the data
    set's samples become `later`, and another epoch is read. Returns both.
    ja: これらのサンプルのデータセットで、バッチサイズ 2 の subset_loader を作り、1 エポック読みます。次に、データ
    セットの中身を `later` に変えて、もう 1 エポック読みます。両方を返します。"""
    dataset = Listed(samples)
    loader = answer.subset_loader(dataset, indices, 2)
    first = _lists(loader, 50)
    dataset.samples[:] = later
    return [first, _lists(loader, 50)]


def _lists(loader, most):
    batches = itertools.islice(loader, most)
    return [batch.tolist() if isinstance(batch, torch.Tensor) else batch for batch in batches]


def is_loader(thing):
    """en: Tells whether something is a torch.utils.data.DataLoader.
    ja: torch.utils.data.DataLoader かどうかを返します。"""
    return isinstance(thing, DataLoader)


def collated(collate, samples, batch_size, workers=0):
    """en: Reads the samples through DataLoader(…, collate_fn=collate) in order, with so many worker processes; returns
    the batches.
    ja: DataLoader(…, collate_fn=collate) で、指定した数のワーカープロセスを使ってサンプルを順に読み、
    バッチを返します。"""
    loader = DataLoader(
        Listed(samples), batch_size, collate_fn=collate, num_workers=workers, generator=torch.Generator()
    )
    return list(itertools.islice(loader, 20))


# --- machines


@contextmanager
def machine(gpus=0, mps=False):
    """Make torch answer as it would on a machine with so many CUDA GPUs, or with Apple's GPU."""
    accelerator = torch.device("cuda") if gpus else torch.device("mps") if mps else None

    def needs_gpu(function):
        def guarded(*args):
            if not gpus:
                raise AssertionError("Torch not compiled with CUDA enabled")
            return function(*args)

        return guarded

    swaps = [
        (torch.version, "cuda", "13.0" if gpus else None),
        (torch._C, "_has_cuda", bool(gpus)),
        (torch._C, "_cuda_getDeviceCount", (lambda: gpus) if gpus else ABSENT),
        (torch._C, "_cuda_getDevice", needs_gpu(lambda: 0)),
        (torch.cuda, "_device_count_nvml", lambda: -1),
        (torch.cuda, "_cached_device_count", None),
        (torch.cuda, "_lazy_init", needs_gpu(lambda: None)),
        (torch.cuda, "_get_device_properties", needs_gpu(lambda index: SimpleNamespace(name="GPU"))),
        (torch._C, "_has_mps", mps),
        (torch._C, "_mps_is_available", lambda: mps),
        (torch._C, "_accelerator_getAccelerator", lambda: accelerator),
        (torch._C, "_accelerator_getDeviceIndex", lambda: 0),
        (torch._C, "_get_accelerator", lambda: accelerator or torch.device("cpu")),
    ]
    found = [(place, name, getattr(place, name, ABSENT)) for place, name, _ in swaps]
    try:
        _put(swaps)
        yield
    finally:
        _put(found)


def _put(swaps):
    for place, name, value in swaps:
        if value is not ABSENT:
            setattr(place, name, value)
        elif hasattr(place, name):
            delattr(place, name)
    getattr(torch.backends.mps.is_available, "cache_clear", bool)()  # it remembers what it said


def pins(answer, device, train, gpus=0, mps=False, as_object=False):
    """en: Makes your loader for this device (as a torch.device where as_object is set) on a machine that is pretended,
    with so many CUDA GPUs, or with Apple's GPU. Returns its pin_memory.
    ja: 仮のマシンの上で、このデバイス用の DataLoader を作ります（as_object なら torch.device で渡します）。
    マシンには、gpus の数だけ CUDA の GPU があるか、Apple の GPU があります。その pin_memory を返します。"""
    with machine(gpus, mps):
        target = torch.device(device) if as_object else device
        return answer.make_loader(Numbers(3), 2, train, target).pin_memory


def pinned(answer):
    """en: Makes your loaders for a CUDA GPU and for the CPU, and tells for each whether its batches lie in pinned
    memory. (The simulated accelerator pretends here that it is a CUDA GPU.)
    ja: CUDA の GPU 用と CPU 用の DataLoader を作り、それぞれ、バッチがピン留めメモリにあるかどうかを調べます。
    （シミュレーションのアクセラレーターは、ここでは CUDA の GPU のふりをします。）"""
    if device.type == "cuda":
        return _pinned(answer)
    with machine(gpus=1):
        return _pinned(answer)


def _pinned(answer):
    loaders = {name: answer.make_loader(Numbers(3), 2, False, name) for name in ("cuda", "cpu")}
    return {name: [batch.is_pinned() for batch in itertools.islice(loader, 5)] for name, loader in loaders.items()}


# --- augmentations


def negative(images):
    return -images


def brighter_(images):
    return images.add_(100)


def without_the_first_column(images):
    return images[..., 1:].double()


def halves_in_a_row(images):
    return images.flatten(1).double() / 2


def inverse_of_positive(images):
    if bool((images <= 0).any()):
        raise ArithmeticError("there is an image that is not positive")
    return 1 / images


tenfold = functools.partial(operator.mul, 10)  # can be pickled, as a module-level function can
operator_neg = operator.neg


class Recorder:
    """en: An augmentation that adds to the images how often it was called so far. .shapes lists what it was given.
    ja: それまでに呼ばれた回数を画像に足すデータ拡張です。.shapes に、渡されたものの形状を記録します。"""

    def __init__(self):
        self.shapes = []

    def __call__(self, images):
        self.shapes.append(tuple(images.shape))
        return images + len(self.shapes)


def through_pickle(collate, samples):
    """en: Pickles your collate object, as a process that is spawned gets it, and calls the copy with the samples.
    ja: spawn で起動するプロセスに渡すときと同じように collate のオブジェクトを pickle し、その複製を samples で
    呼びます。"""
    buffer = io.BytesIO()
    ForkingPickler(buffer, pickle.HIGHEST_PROTOCOL).dump(collate)
    return pickle.loads(buffer.getvalue())(samples)  # noqa: S301 - the answer's own, in the answer's own process


def samples_after(collate, samples):
    """en: Calls your collate object with the samples; returns the batch, and the samples' images as they are then.
    ja: collate のオブジェクトを samples で呼び、バッチと、そのあとのサンプルの画像を返します。"""
    samples = [(image.clone(), label) for image, label in samples]
    batch = collate(samples)
    return {"batch": batch, "images": [image for image, _ in samples]}


# --- gradients


def pulled(collate, tensors, cotangent, key):
    """en: Calls your function with samples of these tensors, which require grad, and multiplies the batch's tensor with
    `cotangent`. Returns the gradients of the sum for the tensors.
    ja: これらのテンソル（requires_grad=True にします）をサンプルにして関数を呼び、バッチのテンソルに `cotangent` を
    掛けて合計します。その合計を各テンソルで微分した勾配を返します。"""
    leaves = [tensor.detach().clone().requires_grad_() for tensor in tensors]
    samples = [{"image": leaf, "text": "t"} if key == "image" else (leaf, 0) for leaf in leaves]
    batch = collate(samples)
    if not batch[key].requires_grad:
        return "no gradient: the batch has no graph"
    return list(torch.autograd.grad((batch[key] * cotangent).sum(), leaves, allow_unused=True))


# --- batches on their way


class Source:
    """A loader that counts the batches taken from it; 60 are more than anyone should want."""

    def __init__(self, batches):
        self.batches, self.taken = batches, 0

    def __iter__(self):
        for batch in self.batches:
            self.taken += 1
            if self.taken > 60:
                raise MemoryError("all batches were read at once, and there is no end to them")
            yield batch


def paced(answer, batches, wanted, endless=False):
    """en: Asks your move_batches for so many batches, one after the other. Returns how many had been taken from the
    loader before the first was asked for, and when each of them came. An endless loader goes through the batches again
    and again.
    ja: あなたの move_batches に、バッチを 1 つずつ、指定した数だけ求めます。最初のバッチを求める前と、それぞれの
    バッチが届いたときに、loader から取り出されていたバッチの数を返します。endless なら、loader はバッチを何度でも
    繰り返します。"""
    source = Source(itertools.cycle(batches) if endless else batches)
    iterator = iter(answer.move_batches(source, device))
    taken = [source.taken]
    for _ in range(wanted):
        next(iterator)
        taken.append(source.taken)
    return taken


def passes(answer, samples, batch_size, epochs):
    """en: Reads the samples through one DataLoader, with `for batch in move_batches(loader, device)` in each of so many
    epochs; returns the batches of each.
    ja: 1 つの DataLoader でサンプルを読み、指定した数のエポックで `for batch in move_batches(loader, device)` を
    実行します。各エポックのバッチを返します。"""
    loader = DataLoader(Listed(samples), batch_size, generator=torch.Generator())
    return [list(itertools.islice(answer.move_batches(loader, device), 20)) for _ in range(epochs)]


def told(value):
    """Return a structure with every tensor told in words."""
    if isinstance(value, torch.Tensor):
        return f"{str(value.dtype).removeprefix('torch.')}{list(value.shape)} on {value.device.type}"
    if type(value) is dict:
        return {key: told(item) for key, item in value.items()}
    if type(value) in (list, tuple):
        return type(value)(told(item) for item in value)
    return value


def moved(answer, batches, name, as_object=False):
    """en: Moves the batches, which are on the CPU, to this device (a torch.device where as_object is set), and tells
    their tensors in words. `meta` is a device that every machine has: tensors there have no values.
    ja: CPU にあるバッチをこのデバイスに移し（as_object なら torch.device で渡します）、テンソルを言葉で表します。
    `meta` はどのマシンにもあるデバイスで、そこにあるテンソルは値を持ちません。"""
    target = torch.device(name) if as_object else name
    return [told(batch) for batch in itertools.islice(answer.move_batches(batches, target), 20)]


def left_behind(answer, batches):
    """en: Moves the batches to the device `meta`, and tells then the loader's own batches in words.
    ja: バッチをデバイス `meta` に移し、そのあとの loader 自身のバッチを言葉で表します。"""
    moved_on = [told(batch) for batch in itertools.islice(answer.move_batches(batches, "meta"), 20)]
    return {"moved": moved_on, "the loader's": told(batches)}
