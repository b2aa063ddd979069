"""The hidden checks of 11_devices."""

import numpy as np
import torch

from grader.checks import close, equal, expect, facts, gradients, raises, task
from grader.sandbox.wire import Named

ONE_GPU = ["GeForce RTX 4090"]
TWO_GPUS = ["A100", "RTX 3060"]


# --- pick_device ---


def is_device(found, kind):
    """Judge a device: "cuda" and "cuda:0" are both fine."""
    if isinstance(found, torch.device) and found.type == kind and found.index in (None, 0):
        return
    equal(found, torch.device(kind))


@task("pick_device")
def test_default_order(answer, probe):
    """en: pick_device() returns torch.device("cuda") where there is a CUDA GPU, torch.device("mps") where there is
      Apple's GPU, and torch.device("cpu") on a machine with neither.
    ja: pick_device() は、CUDA の GPU があれば torch.device("cuda")、Apple の GPU があれば torch.device("mps")、
      どちらもなければ torch.device("cpu") を返します。
    help en: Call is_available(), with the brackets; the function itself counts as true. The result is a torch.device,
      not a string.
    help ja: is_available() は括弧を付けて呼びます。関数そのものは常に真とみなされます。返すのは文字列ではな
      く torch.device です。"""
    is_device(probe.pick(answer), "cpu")
    is_device(probe.pick(answer, gpus=ONE_GPU), "cuda")
    is_device(probe.pick(answer, mps=True), "mps")
    is_device(probe.pick(answer, gpus=TWO_GPUS), "cuda")


@task("pick_device")
def test_the_order_of_the_list_decides(answer, probe):
    """en: The first available device of the list is taken, whatever the order of the list is.
    ja: リストの順序がどうであっても、リストの中で最初に使えるデバイスを選びます。
    help en: Go through the list from its start and return at the first available one.
    help ja: リストを先頭から順に調べ、使えるものが見つかった時点で返します。"""
    is_device(probe.pick(answer, ("cpu", "cuda"), gpus=ONE_GPU), "cpu")
    is_device(probe.pick(answer, ["mps", "cuda", "cpu"], gpus=ONE_GPU), "cuda")
    is_device(probe.pick(answer, ("mps", "cpu"), gpus=TWO_GPUS), "cpu")
    is_device(probe.pick(answer, ["cpu", "mps"], mps=True), "cpu")
    is_device(probe.pick(answer, ("cuda", "mps"), mps=True), "mps")
    is_device(probe.pick(answer, ["cuda"], gpus=ONE_GPU), "cuda")


@task("pick_device")
def test_built_with_is_not_available(answer, probe):
    """en: A PyTorch that was built with CUDA or MPS is not enough: without a usable GPU the next name of the list is
      taken.
    ja: PyTorch が CUDA や MPS 付きでビルドされているだけでは不十分です。使える GPU がなければ、
      リストの次の名前に進みます。
    help en: torch.version.cuda and is_built() tell how PyTorch was built; is_available() tells what works on this
      machine.
    help ja: torch.version.cuda や is_built() はビルドのしかたを、is_available() はこのマシンで使えるかどうかを表しま
      す。"""
    is_device(probe.pick(answer, cuda_build="12.6"), "cpu")
    is_device(probe.pick(answer, mps_build=True), "cpu")
    is_device(probe.pick(answer, ("mps", "cuda", "cpu"), mps_build=True), "cpu")
    is_device(probe.pick(answer, gpus=ONE_GPU, cuda_build="12.6"), "cuda")
    is_device(probe.pick(answer, mps=True, mps_build=True), "mps")


@task("pick_device")
def test_none_available(answer, probe):
    """en: If no device of the list is available, ValueError is raised; nothing that is not in the list is returned
      instead.
    ja: リストのどのデバイスも使えなければ ValueError を送出します。リストにないデバイスを代わりに返すことはありませ
      ん。
    help en: Raise after the loop, when nothing was returned in it.
    help ja: ループの中で何も返さなかったら、ループのあとで例外を送出します。"""
    raises(ValueError, probe.pick, answer, ("cuda", "mps"))
    is_device(probe.pick(answer, ("cuda", "mps", "cpu")), "cpu")
    raises(ValueError, probe.pick, answer, ["mps"], gpus=ONE_GPU)
    is_device(probe.pick(answer, ["mps", "cuda"], gpus=ONE_GPU), "cuda")
    raises(ValueError, probe.pick, answer, ("cuda",), mps=True)
    raises(ValueError, probe.pick, answer, [])


@task("pick_device")
def test_unknown_name(answer, probe):
    """en: A name that is not known raises ValueError, wherever it stands: also behind a device that is available.
    ja: 知らない名前があれば ValueError を送出します。使えるデバイスより後ろにあっても同じです。
    help en: Look at all the names before choosing. torch.device("gpu") raises RuntimeError, which is no ValueError.
    help ja: 選ぶ前にすべての名前を確認します。torch.device("gpu") が送出するのは RuntimeError で、ValueError ではあり
      ません。"""
    raises(ValueError, probe.pick, answer, ("gpu", "cpu"))
    is_device(probe.pick(answer, ("cuda", "cpu")), "cpu")
    raises(ValueError, probe.pick, answer, ["cpu", "tpu"])
    is_device(probe.pick(answer, ["mps", "cuda"], mps=True), "mps")
    raises(ValueError, probe.pick, answer, ["cuda", "cpu", "graphics"], gpus=ONE_GPU)


# --- to_device ---


@task("to_device")
def test_nested_batch(answer, probe):
    """en: Every tensor of the batch is moved, however it is nested, and lists stay lists, tuples tuples, dicts dicts.
    ja: どのように入れ子になっていても、バッチのすべてのテンソルが移動し、リストはリスト、タプルはタプル、
      辞書は辞書のままです。
    help en: to() returns a new tensor: use what it returns. A container calls to_device for each of its items.
    help ja: to() は新しいテンソルを返すので、戻り値を使います。コンテナなら要素ごとに to_device を呼びます。"""
    batch = {"x": torch.ones(2, 3), "pair": (torch.zeros(1), [torch.ones(4), torch.ones(5)])}
    wanted = {
        "x": "float32[2, 3] on meta",
        "pair": ("float32[1] on meta", ["float32[4] on meta", "float32[5] on meta"]),
    }
    equal(probe.moved(answer, batch, "meta"), wanted)
    equal(answer.to_device(batch, "cpu"), batch)
    nested = [[(torch.ones(1), {"a": {"b": torch.ones(2)}})], torch.ones(3)]
    wanted = [[("float32[1] on meta", {"a": {"b": "float32[2] on meta"}})], "float32[3] on meta"]
    equal(probe.moved(answer, nested, "meta", as_object=True), wanted)
    equal(probe.moved_deep(answer, "meta", 20), (20, "float32[2] on meta"))


@task("to_device")
def test_lone_tensors_and_empty_containers(answer, probe):
    """en: The batch may be a lone tensor, and containers may be empty; the device is a string or a torch.device.
    ja: バッチがテンソル 1 つだけのことも、コンテナが空のこともあります。デバイスは文字列か torch.device です。"""
    equal(probe.moved(answer, torch.ones(2, 3), "meta"), "float32[2, 3] on meta")
    equal(answer.to_device(torch.tensor([1.5, -2.0]), "cpu"), torch.tensor([1.5, -2.0]))
    equal(probe.moved(answer, torch.tensor(7), "meta", as_object=True), "int64[] on meta")
    equal(probe.moved(answer, torch.ones(0, 3), "meta"), "float32[0, 3] on meta")
    equal(probe.moved(answer, [{}, [], (), (torch.ones(1),)], "meta"), [{}, [], (), ("float32[1] on meta",)])


@task("to_device")
def test_namedtuples(answer, probe):
    """en: A namedtuple stays a namedtuple of its type, with each field moved.
    ja: namedtuple は同じ型の namedtuple のままで、各フィールドが移動します。
    help en: A namedtuple is a tuple with the attribute _fields; its type takes the items one by one:
      type(batch)(*items).
    help ja: namedtuple は _fields 属性を持つタプルで、その型には要素を 1 つずつ渡します: type(batch)(*items)。"""
    for device in ("meta", "cpu"):
        sample = Named("Sample", ("image", "label"), (f"float32[3] on {device}", "cat"))
        inner = Named("Sample", ("image", "label"), (f"float32[2, 2] on {device}", f"int64[] on {device}"))
        pair = Named("Pair", ("left", "right"), (inner, [f"float32[1] on {device}", None]))
        equal(probe.moved_namedtuples(answer, device), [sample, {"pair": pair}])


@task("to_device")
def test_other_leaves(answer, probe):
    """en: Leaves that are no tensors (numbers, texts, bytes, None, NumPy arrays, other objects) stay as they are.
    ja: テンソルではない葉（数、文字列、bytes、None、NumPy 配列、その他のオブジェクト）はそのままです。
    help en: A string is a sequence whose items are strings again: ask for list, tuple and dict by name, and return
      the rest untouched.
    help ja: 文字列は、要素がまた文字列であるシーケンスです。list、tuple、dict だけを調べ、
      それ以外はそのまま返します。"""
    wanted = {
        "x": "float32[2] on meta",
        "numbers": [3, 2.5, True],
        "texts": ("a", "two words", "", b"raw"),
        "none": None,
        "array": np.array([1.5, -2.0]),
        "tag": {"Tag": "left"},
        7: "an int as key",
    }
    equal(probe.moved_leaves(answer, "meta"), wanted)


@task("to_device")
def test_values_and_dtypes(answer, probe, rng):
    """en: Values and dtypes of the tensors stay as they are.
    ja: テンソルの値と dtype はそのままです。"""
    x = torch.tensor([[1.5, -2.0, 0.1]], dtype=torch.float64)
    batch = {"x": x, "labels": [torch.tensor([3, -1])], "mask": (torch.tensor([True, False]),)}
    equal(answer.to_device(batch, "cpu"), batch)
    wanted = {"x": "float64[1, 3] on meta", "labels": ["int64[2] on meta"], "mask": ("bool[2] on meta",)}
    equal(probe.moved(answer, batch, "meta"), wanted)
    strided = [torch.randn(3, 4, generator=rng).t(), torch.arange(6, dtype=torch.int16)[::2]]
    equal(answer.to_device(strided, torch.device("cpu")), strided)


@task("to_device")
def test_the_batch_stays(answer, probe):
    """en: The containers that were passed in are as before: their tensors still are where they were.
    ja: 渡されたコンテナは元のままで、その中のテンソルも元のデバイスにあります。
    help en: Build new containers, for example with a comprehension; do not assign into the given ones.
    help ja: 渡されたコンテナに代入せず、内包表記などで新しいコンテナを作ります。"""
    result = {"x": "float32[2] on meta", "pair": ("float32[1] on meta", ["float32[3] on meta", "cat"])}
    given = {"x": "float32[2] on cpu", "pair": ("float32[1] on cpu", ["float32[3] on cpu", "cat"])}
    wanted = {"result": result, "given": given, "same containers": True}
    equal(probe.moved_twice_kept(answer, "meta"), wanted)


@task("to_device")
def test_gradients_pass(answer, probe, rng):
    """en: Moving belongs to the graph: gradients reach the tensor that was moved.
    ja: 移動も計算グラフの一部です。移動したテンソルまで勾配が届きます。
    help en: to() is recorded by autograd; detach(), .data, NumPy and torch.tensor(…) cut the graph.
    help ja: to() は autograd に記録されます。detach()、.data、NumPy、torch.tensor(…) は計算グラフを切ります。"""
    weight = torch.randn(2, 3, generator=rng)
    seen = probe.moved_gradient(answer, torch.tensor([[1.0, -2.0, 0.5], [0.0, 3.0, 4.0]]), weight, "meta")
    close(seen, {"gradient": 2 * weight, "moved": "float32[2, 3] on meta", "in the graph": True})


# --- add_on ---


@task("add_on")
def test_sum_on_the_device_of_a(answer, probe):
    """en: The result is a + b and lies on a's device, also when b lies elsewhere.
    ja: 結果は a + b で、b が別のデバイスにあっても a のデバイス上にあります。
    help en: Nothing is moved by itself: bring b to a.device first.
    help ja: 自動では移動しません。先に b を a.device に移します。"""
    a, b = torch.tensor([1.0, 2.0]), torch.tensor([10.0, -20.0])
    equal(answer.add_on(a, b), torch.tensor([11.0, -18.0]))
    equal(probe.added(answer, a, "meta", b), "float32[2] on meta")
    equal(probe.added(answer, a, "meta", b, "meta"), "float32[2] on meta")
    equal(answer.add_on(torch.tensor([3]), torch.tensor([-5])), torch.tensor([-2]))


@task("add_on")
def test_b_on_an_accelerator(answer, probe):
    """en: With a on the CPU and b on a GPU the result is on the CPU, also where one of the two is 0-d.
    ja: a が CPU、b が GPU にあれば、結果は CPU 上にあります。どちらかが 0 次元でも同じです。
    help en: A 0-d CPU tensor follows the other one in a + b; here a decides.
    help ja: a + b では 0 次元の CPU テンソルはもう一方に従いますが、ここでは a のデバイスに合わせます。"""
    equal(probe.added_from_accelerator(answer, (3,), (3,)), "float32[3] on cpu")
    equal(probe.added_from_accelerator(answer, (), (3,)), "float32[3] on cpu")
    equal(probe.added_from_accelerator(answer, (2, 3), ()), "float32[2, 3] on cpu")


@task("add_on")
def test_dtype_as_promoted(answer, probe):
    """en: The dtype is the one that a + b has by PyTorch's promotion; b is not cast to a's dtype.
    ja: dtype は PyTorch の型昇格による a + b の dtype です。b を a の dtype に変換してはいけません。
    help en: b.to(a) takes over device *and* dtype; b.to(a.device) only the device.
    help ja: b.to(a) はデバイスと dtype の両方を a に合わせます。b.to(a.device) ならデバイスだけです。"""
    whole, half = torch.tensor([1, 2]), torch.tensor([0.5, -0.5])
    equal(answer.add_on(whole, half), torch.tensor([1.5, 1.5]))
    equal(probe.added(answer, whole, "meta", half), "float32[2] on meta")
    tenth = torch.tensor([0.1, 1e-12], dtype=torch.float64)
    equal(answer.add_on(torch.tensor([1.0, 0.0]), tenth), torch.tensor([1.0, 0.0]) + tenth)
    equal(probe.added(answer, half, "meta", tenth), "float64[2] on meta")
    equal(
        answer.add_on(torch.tensor([200], dtype=torch.uint8), torch.tensor([300], dtype=torch.int16)),
        torch.tensor([500], dtype=torch.int16),
    )
    equal(probe.added(answer, half, "meta", torch.tensor(0.1, dtype=torch.float64)), "float32[2] on meta")


@task("add_on")
def test_shapes(answer, probe, rng):
    """en: The shapes broadcast as in a + b, 0-d and empty tensors included, on every device.
    ja: 形状は a + b と同じようにブロードキャストされます。0 次元や空のテンソルでも、どのデバイスでも同じです。"""
    column, row = torch.randn(3, 1, generator=rng), torch.randn(4, generator=rng)
    close(answer.add_on(column, row), column + row)
    equal(probe.added(answer, column, "meta", row), "float32[3, 4] on meta")
    equal(probe.added(answer, torch.tensor(1.0), "meta", row), "float32[4] on meta")
    equal(probe.added(answer, row, "meta", torch.tensor(1.0)), "float32[4] on meta")
    equal(probe.added(answer, torch.ones(0, 2), "meta", torch.ones(2)), "float32[0, 2] on meta")
    strided = torch.randn(4, 6, generator=rng, dtype=torch.float64)
    close(answer.add_on(strided.t(), strided[:, ::2].t()[:1]), strided.t() + strided[:, ::2].t()[:1])


@task("add_on")
def test_gradients_of_both(answer, probe, rng):
    """en: Gradients reach a and b; a dimension that was broadcast sums them up. The move belongs to the graph.
    ja: 勾配は a にも b にも届きます。ブロードキャストされた次元では合計されます。デバイス間の移動も計算グラフの一部で
      す。
    help en: NumPy, detach(), .data and torch.tensor(…) cut the graph.
    help ja: NumPy、detach()、.data、torch.tensor(…) は計算グラフを切ります。"""
    a, b = torch.randn(2, 3, generator=rng), torch.randn(3, generator=rng)
    pull = torch.randn(2, 3, generator=rng)
    value, (da, db) = gradients(answer.add_on, a, b, wrt=(0, 1), cotangent=pull)
    close(value, a + b)
    close(da, pull)
    close(db, pull.sum(0))
    equal(probe.added_in_graph(answer, a, b, "meta"), {"a": True, "b": True})


@task("add_on")
def test_shapes_that_do_not_broadcast(answer, probe):
    """en: Shapes that do not broadcast raise RuntimeError, on every device.
    ja: ブロードキャストできない形状では、どのデバイスでも RuntimeError を送出します。
    help en: PyTorch's own error is right; there is nothing to catch.
    help ja: PyTorch 自身のエラーのままで正解です。捕まえる必要はありません。"""
    raises(RuntimeError, answer.add_on, torch.ones(3), torch.ones(4))
    equal(answer.add_on(torch.ones(3), torch.ones(1)), torch.full((3,), 2.0))
    raises(RuntimeError, probe.added, answer, torch.ones(2, 3), "meta", torch.ones(2))
    equal(probe.added(answer, torch.ones(2, 3), "meta", torch.ones(3)), "float32[2, 3] on meta")


# --- result_device ---


def is_name(found, wanted):
    """Judge a device's name: "cuda" is "cuda:0", "mps" is "mps:0"."""
    if not (isinstance(found, str) and {found, wanted} in ({"cuda", "cuda:0"}, {"mps", "mps:0"})):
        equal(found, wanted)


@task("result_device")
def test_one_device(answer):
    """en: Two tensors on one device give that device; tensors of one or more dimensions on two devices raise
      RuntimeError.
    ja: 同じデバイスの 2 つのテンソルの結果は、そのデバイスです。1 次元以上のテンソルが別々のデバイスにあれ
      ば RuntimeError を送出します。
    help en: Nothing is moved by itself; neither b nor the GPU «wins».
    help ja: 自動では移動しません。b や GPU が「勝つ」ことはありません。"""
    is_name(answer.result_device("cpu", 1, "cpu", 1), "cpu")
    raises(RuntimeError, answer.result_device, "cpu", 2, "cuda:0", 2)
    raises(RuntimeError, answer.result_device, "cuda:1", 3, "cpu", 2)
    is_name(answer.result_device("cuda:1", 2, "cuda:1", 4), "cuda:1")
    raises(RuntimeError, answer.result_device, "mps", 2, "cpu", 2)
    is_name(answer.result_device("mps", 1, "mps", 3), "mps")


@task("result_device")
def test_scalar_on_the_cpu(answer):
    """en: A 0-d tensor on the CPU follows the other tensor, whether it is a or b.
    ja: CPU 上の 0 次元テンソルは、a でも b でも、もう一方のテンソルに従います。
    help en: A 0-d tensor is a single number without dimensions; a GPU takes it along, so nothing needs to be moved by
      hand.
    help ja: 0 次元テンソルは次元のない 1 つの数です。GPU がそのまま受け取るため、手で移す必要はありません。"""
    is_name(answer.result_device("cuda:0", 2, "cpu", 0), "cuda:0")
    is_name(answer.result_device("cpu", 0, "cuda:1", 1), "cuda:1")
    is_name(answer.result_device("cpu", 0, "mps", 3), "mps")
    is_name(answer.result_device("cuda:1", 0, "cpu", 0), "cuda:1")
    is_name(answer.result_device("cpu", 0, "cuda:1", 0), "cuda:1")
    is_name(answer.result_device("cpu", 0, "cpu", 2), "cpu")
    is_name(answer.result_device("cpu", 0, "cpu", 0), "cpu")


@task("result_device")
def test_one_element_is_not_zero_dimensions(answer):
    """en: Only 0 dimensions count: a CPU tensor of one dimension is refused next to a GPU tensor, even if it may hold
      one element only.
    ja: 例外は 0 次元だけです。1 次元の CPU テンソルは、要素が 1 つでも、GPU テンソルとの演算を拒否されます。
    help en: torch.tensor([10]) has one dimension, torch.tensor(10) has none.
    help ja: torch.tensor([10]) は 1 次元、torch.tensor(10) は 0 次元です。"""
    raises(RuntimeError, answer.result_device, "cuda:0", 1, "cpu", 1)
    is_name(answer.result_device("cuda:0", 1, "cpu", 0), "cuda:0")
    raises(RuntimeError, answer.result_device, "cpu", 1, "cuda:1", 3)
    is_name(answer.result_device("cpu", 0, "cuda:1", 3), "cuda:1")
    raises(RuntimeError, answer.result_device, "mps", 0, "cpu", 1)


@task("result_device")
def test_only_cpu_scalars_follow(answer):
    """en: Only a 0-d tensor *on the CPU* follows: a 0-d tensor on a GPU is refused next to a CPU tensor of one or
      more dimensions, and next to another GPU.
    ja: もう一方に従うのは「CPU 上の」0 次元テンソルだけです。GPU 上の 0 次元テンソルは、1 次元以上の CPU テンソルと
      も、別の GPU のテンソルとも演算できません。
    help en: Ask for the device and the number of dimensions of one and the same tensor.
    help ja: デバイスと次元数は、同じ 1 つのテンソルについて調べます。"""
    raises(RuntimeError, answer.result_device, "cuda:0", 0, "cpu", 2)
    is_name(answer.result_device("cpu", 0, "cuda:0", 1), "cuda:0")
    raises(RuntimeError, answer.result_device, "cpu", 3, "mps", 0)
    is_name(answer.result_device("cpu", 0, "mps", 0), "mps")
    raises(RuntimeError, answer.result_device, "cuda:1", 0, "cuda:0", 2)
    raises(RuntimeError, answer.result_device, "cuda:0", 0, "cuda:1", 0)


@task("result_device")
def test_cuda_is_cuda_0(answer):
    """en: "cuda" and "cuda:0" are the same device (either string may be returned); "cuda:0" and "cuda:1" are two.
    ja: "cuda" と "cuda:0" は同じデバイスです（どちらの文字列を返してもかまいません）。"cuda:0" と "cuda:1" は別のデバ
      イスです。
    help en: Write "cuda" as "cuda:0" before comparing. Comparing types alone would take all GPUs for one.
    help ja: 比べる前に "cuda" を "cuda:0" に直します。種類だけを比べると、すべての GPU が同じものになってしまいます。
    """
    is_name(answer.result_device("cuda", 1, "cuda:0", 2), "cuda:0")
    is_name(answer.result_device("cuda:0", 3, "cuda", 0), "cuda:0")
    is_name(answer.result_device("cuda", 0, "cuda", 1), "cuda")
    is_name(answer.result_device("cuda", 2, "cpu", 0), "cuda")
    raises(RuntimeError, answer.result_device, "cuda:0", 1, "cuda:1", 1)
    raises(RuntimeError, answer.result_device, "cuda:1", 2, "cuda", 2)


# --- Normaliser ---


def reference(x, mean, std):
    """Return the normalised batch, in the dtype that PyTorch's promotion gives."""
    return (x - mean[:, None, None]) / std[:, None, None]


@task("Normaliser")
def test_two_channels_by_hand(answer):
    """en: Each channel has its own mean and std: (x − mean) / std.
    ja: チャンネルごとに、それぞれの mean と std で (x − mean) / std を計算します。
    help en: The channels are dimension 1 of (N, C, H, W); give mean and std the shape (C, 1, 1).
    help ja: チャンネルは (N, C, H, W) の次元 1 です。mean と std を (C, 1, 1) の形にします。"""
    module = answer.Normaliser(torch.tensor([1.0, 10.0]), torch.tensor([2.0, 5.0]))
    x = torch.tensor([[[[1.0, 3.0]], [[10.0, 0.0]]]])
    close(module(x), torch.tensor([[[[0.0, 1.0]], [[0.0, -2.0]]]]))
    single = answer.Normaliser(torch.tensor([-1.0]), torch.tensor([0.5]))
    close(single(torch.zeros(1, 1, 1, 1)), torch.full((1, 1, 1, 1), 2.0))


@task("Normaliser")
def test_every_shape(answer, rng):
    """en: The channels are dimension 1, whatever N, C, H and W are: also where W equals C, and where x is not
      contiguous.
    ja: N、C、H、W がいくつでも、チャンネルは次元 1 です。W と C が等しいときも、x が連続でないときも同じです。
    help en: A mean of shape (C,) lines up with the last dimension, W; where W equals C nothing complains.
    help ja: 形状 (C,) の mean は最後の次元 W に対応してしまいます。W と C が等しいとエラーも出ません。"""
    mean, std = torch.randn(3, generator=rng), torch.rand(3, generator=rng) + 0.5
    module = answer.Normaliser(mean, std)
    for shape in [(2, 3, 4, 3), (2, 3, 3, 5), (1, 3, 1, 1), (0, 3, 2, 2), (3, 3, 3, 3)]:
        x = torch.randn(*shape, generator=rng)
        close(module(x), reference(x, mean, std))
    x = torch.randn(2, 5, 4, 3, generator=rng).permute(0, 3, 2, 1)
    close(module(x), reference(x, mean, std))
    strided = answer.Normaliser(torch.arange(4.0)[::2], torch.tensor([2.0, 4.0, 8.0, 16.0])[::2])
    x = torch.randn(1, 2, 2, 3, generator=rng)
    close(strided(x), reference(x, torch.tensor([0.0, 2.0]), torch.tensor([2.0, 8.0])))


@task("Normaliser")
def test_dtypes_and_small_std(answer, rng):
    """en: The dtype is the one of (x − mean) / std by PyTorch's promotion, mean and std keep their precision, and
      nothing is added to std.
    ja: dtype は PyTorch の型昇格による (x − mean) / std の dtype です。mean と std の精度は保たれ、
      std には何も足しません。
    help en: Keep mean and std in the dtype in which they come.
    help ja: mean と std は渡された dtype のまま保持します。"""
    mean, std = torch.tensor([16777217.0, 0.1], dtype=torch.float64), torch.tensor([1e-6, 3.0], dtype=torch.float64)
    module = answer.Normaliser(mean, std)
    x = torch.randn(2, 2, 2, 3, generator=rng, dtype=torch.float64)
    close(module(x), reference(x, mean, std))
    close(module(x.float()), reference(x.float(), mean, std))
    small = torch.tensor([1e-4, 1e-3, 2.0])
    module = answer.Normaliser(torch.zeros(3), small)
    x = torch.randn(2, 3, 2, 2, generator=rng)
    close(module(x), reference(x, torch.zeros(3), small))
    pixels = torch.randint(0, 256, (1, 3, 2, 4), generator=rng, dtype=torch.uint8)
    close(module(pixels), reference(pixels, torch.zeros(3), small))


@task("Normaliser")
def test_saved_but_not_trained(answer, probe, rng):
    """en: mean and std are in state_dict(), so that they are saved and loaded, but they are not parameters.
    ja: mean と std は state_dict() に現れて保存・読み込みの対象になりますが、パラメータではありません。
    help en: register_buffer makes a tensor part of the module; nn.Parameter would have it trained, persistent=False
      leaves it out of the file.
    help ja: register_buffer はテンソルをモジュールの一部にします。nn.Parameter では学習の対象に、persistent=False で
      は保存の対象外になります。"""
    mean, std = torch.tensor([1.0, -2.0, 3.0]), torch.tensor([4.0, 0.5, 6.0])
    seen = probe.stored(answer, mean, std)
    equal(seen["parameters"], 0)
    saved = torch.cat([torch.zeros(1), *seen["state"]])
    for name, wanted in [("mean", mean), ("std", std)]:
        found = any(bool((saved[start : start + 3] == wanted).all()) for start in range(1, len(saved) - 2))
        expect(found, en=f"{name} is not in state_dict().", ja=f"{name} が state_dict() にありません。")
    x = torch.randn(2, 3, 2, 4, generator=rng)
    close(probe.reloaded(answer, mean, std, x)["result"], reference(x, mean, std))


@task("Normaliser")
def test_moves_with_the_model(answer, probe):
    """en: mean and std move when a model that holds the module is moved: it then works on inputs of the new device.
    ja: このモジュールを含むモデルを移動すると mean と std も移動し、新しいデバイスの入力で計算できます。
    help en: Module.to moves parameters and buffers; a plain attribute stays where it was.
    help ja: Module.to が移動するのはパラメータとバッファです。ふつうの属性は元の場所に残ります。"""
    mean, std = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 0.5, 2.0])
    x = torch.arange(12.0).view(1, 3, 2, 2)
    seen = probe.moved_module(answer, mean, std, x, "meta")
    close(seen["before"], reference(x, mean, std))
    equal(seen["after"], "float32[1, 3, 2, 2] on meta")
    equal(seen["state_dict on"], ["meta"])


@task("Normaliser")
def test_copies(answer, probe):
    """en: The module keeps copies: changing the caller's tensors later does not change it, and loading a state_dict
      does not change the caller's.
    ja: モジュールはコピーを保持します。あとで呼び出し側のテンソルを変えても影響を受けず、state_dict を読み込んでも呼
      び出し側のテンソルは変わりません。
    help en: view and reshape share memory with the caller's tensor; clone() does not.
    help ja: view や reshape は呼び出し側のテンソルとメモリを共有します。clone() なら共有しません。"""
    mean, std = torch.tensor([1.0, 2.0]), torch.tensor([2.0, 4.0])
    x = torch.tensor([[[[5.0, 1.0]], [[2.0, 10.0]]]])
    close(probe.changed_afterwards(answer, mean, std, x), reference(x, mean, std))
    seen = probe.reloaded(answer, mean, std, x)
    equal(seen["mean of the caller"], mean + 1)
    equal(seen["std of the caller"], std * 3)


@task("Normaliser")
def test_gradient_for_x(answer, rng):
    """en: The result is differentiable: the gradient for x is the incoming one divided by the channel's std.
    ja: 結果は微分できます。x の勾配は、流れてきた勾配をチャンネルの std で割ったものです。"""
    mean, std = torch.tensor([0.5, -1.0, 2.0]), torch.tensor([0.25, 2.0, 3.0])
    x, pull = torch.randn(2, 3, 2, 2, generator=rng), torch.randn(2, 3, 2, 2, generator=rng)
    value, (dx,) = gradients(answer.Normaliser(mean, std), x, cotangent=pull)
    close(value, reference(x, mean, std))
    close(dx, pull / std[:, None, None])


@task("Normaliser")
def test_refuses_bad_statistics(answer):
    """en: ValueError is raised if the shapes of mean and std differ, or if any std is 0; a small std is fine.
    ja: mean と std の形状が異なるとき、または std に 0 が含まれるときは ValueError を送出します。
      小さな std は問題ありません。
    help en: One 0 among the stds is enough. Sizes (1,) and (3,) differ too, although they would broadcast.
    help ja: std に 0 が 1 つでもあれば該当します。(1,) と (3,) もブロードキャストはできますが、異なる形状です。"""
    mean, std = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 2.0, 4.0])
    raises(ValueError, answer.Normaliser, mean, torch.ones(2))
    raises(ValueError, answer.Normaliser, mean, torch.ones(1))
    raises(ValueError, answer.Normaliser, torch.ones(1), std)
    raises(ValueError, answer.Normaliser, mean, torch.tensor([1.0, 0.0, 2.0]))
    raises(ValueError, answer.Normaliser, torch.zeros(1), torch.zeros(1))
    x = torch.full((1, 3, 1, 2), 5.0)
    close(answer.Normaliser(mean, std)(x), reference(x, mean, std))
    tiny = torch.tensor([1e-10, 1.0, 1.0])
    close(answer.Normaliser(torch.zeros(3), tiny)(x), reference(x, torch.zeros(3), tiny))


# --- ones_on ---


@task("ones_on")
def test_ones_of_a_shape(answer, probe):
    """en: The result holds ones in x's shape, whatever x holds, wherever x lives and wherever the result shall be.
    ja: x の値や、x と結果のデバイスにかかわらず、結果は x と同じ形状で、値はすべて 1 です。
    help en: 0 / 0 is NaN: ones are made, not computed from x.
    help ja: 0 / 0 は NaN になります。1 は x から計算せずに、直接作ります。"""
    equal(answer.ones_on(torch.tensor([[0.0, 1.0, -2.0], [float("inf"), float("nan"), 5.0]]), "cpu"), torch.ones(2, 3))
    equal(probe.ones_from(answer, torch.zeros(2, 3), "meta", "cpu"), torch.ones(2, 3))
    for x in [torch.tensor(4.0), torch.zeros(0, 3), torch.zeros(3, 1, 2), torch.arange(6.0).view(2, 3).t()[::2]]:
        equal(answer.ones_on(x, torch.device("cpu")), torch.ones(x.shape))
        equal(probe.ones_from(answer, x, "meta", "cpu", as_object=True), torch.ones(x.shape))


@task("ones_on")
def test_dtype_of_x(answer, probe):
    """en: The result has x's dtype.
    ja: 結果の dtype は x と同じです。
    help en: torch.ones uses the default dtype, float32, unless it is told another; ones_like and new_ones take x's.
    help ja: torch.ones は指定がなければ既定の dtype（float32）になります。ones_like と new_ones は x の dtype を使い
      ます。"""
    for dtype in [torch.int64, torch.float64, torch.bool, torch.uint8, torch.bfloat16, torch.complex64]:
        x = torch.zeros(2, 1, dtype=dtype)
        equal(answer.ones_on(x, "cpu"), torch.ones(2, 1, dtype=dtype))
        equal(probe.recorded(answer, x, "cpu", "meta")["result"], f"{str(dtype).removeprefix('torch.')}[2, 1] on meta")


@task("ones_on")
def test_made_directly_on_the_device(answer, probe):
    """en: The ones are made on the device itself: one allocation, nothing copied from one device to the other.
    ja: 結果は指定のデバイス上で直接作られます。メモリの確保は 1 回だけで、デバイス間のコピーはありません。
    help en: Give the device to the function that makes the tensor (device=…) instead of moving the tensor afterwards.
    help ja: 作ったあとで移すのではなく、テンソルを作る関数に device=… を渡します。"""
    for x, here, there in [
        (torch.zeros(2, 3), "cpu", "meta"),
        (torch.zeros(3, dtype=torch.float64), "cpu", "meta"),
        (torch.zeros(4, 1), "meta", "cpu"),
        (torch.zeros(2, 2, dtype=torch.int32), "cpu", "cpu"),
    ]:
        seen = probe.recorded(answer, x, here, there)
        equal(seen["result"], f"{str(x.dtype).removeprefix('torch.')}{list(x.shape)} on {there}")
        count = len(seen["allocated"])
        expect(
            count == 1,
            en=f"{count} allocations were seen: {', '.join(seen['allocated'])}.",
            ja=f"メモリの確保が {count} 回ありました: {', '.join(seen['allocated'])}。",
        )
        names = ", ".join(seen["copied"])
        expect(not seen["copied"], en=f"Something was copied: {names}.", ja=f"コピーが行われました: {names}。")


@task("ones_on")
def test_no_graph(answer):
    """en: The result has no graph and does not require grad, also where x does.
    ja: x が requires_grad でも、結果は計算グラフを持たず、勾配も求めません。
    help en: Ones that are made new are constants; ones that are computed from x, like x * 0 + 1, keep x's graph.
    help ja: 新しく作った 1 は定数です。x * 0 + 1 のように x から計算した 1 は、x の計算グラフを引き継ぎます。"""
    for x in [torch.tensor([1.0, -2.0]), torch.zeros(2, 2, dtype=torch.float64)]:
        ones = answer.ones_on(x.requires_grad_(), "cpu")
        equal(ones.detach(), torch.ones_like(x).detach())
        expect(
            not facts(ones).requires_grad,
            en="The result requires grad although it is a constant.",
            ja="結果は定数なのに requires_grad になっています。",
        )


# --- device_report ---


def without_gpu(**others):
    """Return the report of a machine without GPU."""
    plain = {"torch": str(torch.__version__), "cuda_build": None, "cuda": False, "count": 0, "current": None}
    return plain | {"names": [], "mps": False} | others


@task("device_report")
def test_machine_without_gpu(answer, probe):
    """en: On a machine without GPU the report has all seven keys: no failure, count 0, current None, no names. With
      one GPU it describes that one.
    ja: GPU のないマシンでも失敗せず、7 つのキーがそろい、count は 0、current は None、names は空です。
      GPU が 1 つあれば、それを報告します。
    help en: get_device_name(0) and current_device() raise where there is no GPU: ask torch.cuda.is_available() first.
    help ja: get_device_name(0) と current_device() は GPU がないと例外を送出します。先に torch.cuda.is_available() を
      調べます。"""
    equal(probe.report(answer), without_gpu())
    one = without_gpu(cuda_build="12.6", cuda=True, count=1, current=0, names=ONE_GPU)
    equal(probe.report(answer, gpus=ONE_GPU), one)


@task("device_report")
def test_several_gpus(answer, probe):
    """en: Every CUDA GPU counts: count, one name each in order, and the index of the current one.
    ja: すべての CUDA GPU を報告します。count は GPU の数、names は番号順の名前、current は現在の GPU の番号です。
    help en: A comprehension over range(torch.cuda.device_count()) names them all.
    help ja: range(torch.cuda.device_count()) についての内包表記で、すべての名前が得られます。"""
    two = without_gpu(cuda_build="12.6", cuda=True, count=2, current=1, names=TWO_GPUS)
    equal(probe.report(answer, gpus=TWO_GPUS, current=1), two)
    three = ["H100", "H100", "L4"]
    wanted = without_gpu(cuda_build="13.0", cuda=True, count=3, current=0, names=three)
    equal(probe.report(answer, gpus=three, cuda_build="13.0"), wanted)


@task("device_report")
def test_build_is_not_availability(answer, probe):
    """en: A PyTorch that was built with CUDA or MPS names its CUDA version in "cuda_build", but without a usable GPU
      "cuda" and "mps" are False.
    ja: CUDA や MPS 付きでビルドされた PyTorch では "cuda_build" に CUDA のバージョンが入りますが、
      使える GPU がなければ "cuda" も "mps" も False です。
    help en: torch.version.cuda tells how PyTorch was built, is_available() what works on this machine.
    help ja: torch.version.cuda はビルドのしかたを、is_available() はこのマシンで使えるかどうかを表します。"""
    equal(probe.report(answer, cuda_build="12.6"), without_gpu(cuda_build="12.6"))
    equal(probe.report(answer, mps_build=True), without_gpu())
    one = without_gpu(cuda_build="13.0", cuda=True, count=1, current=0, names=["L4"])
    equal(probe.report(answer, gpus=["L4"], cuda_build="13.0"), one)


@task("device_report")
def test_machine_with_mps(answer, probe):
    """en: "mps" tells whether Apple's GPU can be used; such a GPU is no CUDA GPU.
    ja: "mps" は Apple の GPU が使えるかどうかです。Apple の GPU は CUDA の GPU ではありません。
    help en: torch.backends.mps.is_available() tells it.
    help ja: torch.backends.mps.is_available() で調べられます。"""
    seen = probe.report(answer, mps=True)
    expect(type(seen) is dict, en="The report is no dict.", ja="返されたものが辞書ではありません。")
    equal(
        {key: seen.get(key) for key in ("mps", "cuda", "cuda_build", "names")},
        {"mps": True, "cuda": False, "cuda_build": None, "names": []},
    )
    equal(probe.report(answer), without_gpu())
