"""The hidden checks of 11_devices.

What starts on the CPU is sent with `on("cpu", …)`: on an accelerator the same lines then move between two devices. The
device `meta` stands for one more, which a run on the CPU has, too.
"""

import numpy as np
import torch

from grader.checks import close, counted, equal, expect, facts, gradients, on, raises, task
from grader.sandbox.wire import Named

ONE_GPU = ["GeForce RTX 4090"]
TWO_GPUS = ["A100", "RTX 3060"]


def placed(place, value):
    """Return a structure with every tensor on this device; on "meta" without its values."""
    if isinstance(value, torch.Tensor):
        return value.to("meta") if place == "meta" else on(place, value)
    if isinstance(value, Named):
        return Named(value.type_name, value.fields, placed(place, value.values))
    if isinstance(value, dict):
        return {key: placed(place, item) for key, item in value.items()}
    return type(value)(placed(place, item) for item in value) if isinstance(value, list | tuple) else value


def copies(moved, to_device=0, to_host=0):
    """Demand these numbers of copies between the devices, and no value read besides."""
    for seen, wanted, en, ja in [
        (moved.to_device.count, to_device, "from the CPU to the device", "CPU からデバイスへのコピー"),
        (moved.to_host.count, to_host, "from the device to the CPU", "デバイスから CPU へのコピー"),
    ]:
        expect(
            seen == wanted,
            en=f"Copies {en}: {seen} were counted, {wanted} are needed.",
            ja=f"{ja}が {seen} 回ありました（必要なのは {wanted} 回です）。",
        )
    reads = moved.syncs - moved.to_host.count
    expect(
        reads <= 0,
        en=f"Values read from the device (.item(), tolist(), bool() of a tensor): {reads} times, 0 are needed.",
        ja=f"デバイス上の値が {reads} 回読み取られました（.item()、tolist()、bool() など）。必要なのは 0 回です。",
    )


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


@task("pick_device", weight=2, needs="cuda")
def test_a_real_gpu(answer, probe):
    """en: On a machine with a real CUDA GPU, pick_device() gives a device on which tensors can be made, and the list
      still decides.
    ja: 実際の CUDA GPU があるマシンでは、pick_device() が返すデバイスにテンソルを作れます。
      リストの順序に従うことは同じです。
    help en: torch.device("cuda") is the current GPU; there is no need to choose its number.
    help ja: torch.device("cuda") は現在の GPU を表します。番号を選ぶ必要はありません。"""
    kind = "cuda" if probe.gpus_here()["cuda"] else "cpu"
    is_device(answer.pick_device(), kind)
    equal(probe.filled_where_picked(answer), torch.full((2,), 7.0))
    is_device(answer.pick_device(["mps", "cuda", "cpu"]), kind)
    is_device(answer.pick_device(("cpu", "cuda")), "cpu")
    raises(ValueError, answer.pick_device, ["mps"])


# --- to_device ---


def small_batch():
    """Return a batch of nested containers: three tensors and a text."""
    x, labels = torch.tensor([[1.5, -2.0, 0.1], [0.0, 3.0, -0.5]]), torch.tensor([4, -1])
    return {"x": x, "pair": (labels, [torch.tensor([True, False]), "cat"])}


@task("to_device")
def test_nested_batch(answer, probe, device):
    """en: Every tensor of the batch is moved, however it is nested, and lists stay lists, tuples tuples, dicts dicts.
    ja: どのように入れ子になっていても、バッチのすべてのテンソルが移動し、リストはリスト、タプルはタプル、
      辞書は辞書のままです。
    help en: to() returns a new tensor: use what it returns. A container calls to_device for each of its items.
    help ja: to() は新しいテンソルを返すので、戻り値を使います。コンテナなら要素ごとに to_device を呼びます。"""
    batch = small_batch()
    equal(answer.to_device(placed("cpu", batch), device), batch)
    nested = [[(torch.tensor([7.0]), {"a": {"b": torch.tensor([1, 2])}})], torch.tensor([-3.5, 0.25])]
    equal(answer.to_device(placed("cpu", nested), device), nested)
    equal(probe.moved_deep(answer, device, 20), (20, torch.tensor([1.5, -2.0])))


@task("to_device")
def test_a_device_without_values(answer, probe):
    """en: Any device will do: on the device "meta", which has shapes and dtypes but no values, every tensor arrives
      too.
    ja: どのデバイスでもかまいません。形状と dtype だけで値を持たない "meta" デバイスにも、
      すべてのテンソルが移動します。
    help en: Hand the device that was asked for to to(); neither "cuda" nor "cpu" belongs into the code.
    help ja: 指定されたデバイスをそのまま to() に渡します。コードに "cuda" や "cpu" を直接書いてはいけません。"""
    batch = small_batch()
    equal(answer.to_device(batch, "meta"), placed("meta", batch))
    nested = [[(torch.zeros(1, dtype=torch.float64), {"a": {"b": torch.zeros(0, 2)}})], torch.tensor(5)]
    equal(answer.to_device(placed("cpu", nested), torch.device("meta")), placed("meta", nested))
    equal(probe.moved_deep(answer, "meta", 7), (7, placed("meta", torch.zeros(2))))


@task("to_device")
def test_lone_tensors_and_empty_containers(answer, device):
    """en: The batch may be a lone tensor, and containers may be empty; the device is a string or a torch.device.
    ja: バッチがテンソル 1 つだけのことも、コンテナが空のこともあります。デバイスは文字列か torch.device です。"""
    equal(answer.to_device(on("cpu", torch.tensor([1.5, -2.0])), device), torch.tensor([1.5, -2.0]))
    equal(answer.to_device(on("cpu", torch.tensor(7)), torch.device(device)), torch.tensor(7))
    equal(answer.to_device(torch.zeros(0, 3), "cpu"), on("cpu", torch.zeros(0, 3)))
    hollow = [{}, [], (), (torch.tensor([2.0]),)]
    equal(answer.to_device(placed("cpu", hollow), device), hollow)
    equal(answer.to_device(torch.tensor([0.5]), torch.device("meta")), placed("meta", torch.tensor([0.5])))


@task("to_device")
def test_namedtuples(answer, probe, device):
    """en: A namedtuple stays a namedtuple of its type, with each field moved.
    ja: namedtuple は同じ型の namedtuple のままで、各フィールドが移動します。
    help en: A namedtuple is a tuple with the attribute _fields; its type takes the items one by one:
      type(batch)(*items).
    help ja: namedtuple は _fields 属性を持つタプルで、その型には要素を 1 つずつ渡します: type(batch)(*items)。"""
    sample = Named("Sample", ("image", "label"), (torch.tensor([0.5, -0.5, 1.5]), "cat"))
    inner = Named("Sample", ("image", "label"), (torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor(3)))
    pair = Named("Pair", ("left", "right"), (inner, [torch.tensor([9.0]), None]))
    equal(probe.moved_namedtuples(answer, device), [sample, {"pair": pair}])
    equal(probe.moved_namedtuples(answer, "meta"), placed("meta", [sample, {"pair": pair}]))


@task("to_device")
def test_other_leaves(answer, probe, device):
    """en: Leaves that are no tensors (numbers, texts, bytes, None, NumPy arrays, other objects) stay as they are.
    ja: テンソルではない葉（数、文字列、bytes、None、NumPy 配列、その他のオブジェクト）はそのままです。
    help en: A string is a sequence whose items are strings again: ask for list, tuple and dict by name, and return
      the rest untouched.
    help ja: 文字列は、要素がまた文字列であるシーケンスです。list、tuple、dict だけを調べ、
      それ以外はそのまま返します。"""
    wanted = {
        "x": torch.tensor([1.0, 2.0]),
        "numbers": [3, 2.5, True],
        "texts": ("a", "two words", "", b"raw"),
        "none": None,
        "array": np.array([1.5, -2.0]),
        "tag": {"Tag": "left"},
        7: "an int as key",
    }
    equal(probe.moved_leaves(answer, device), wanted)
    equal(answer.to_device([4, "b"], device), [4, "b"])


@task("to_device")
def test_values_and_dtypes(answer, rng, device):
    """en: Values and dtypes of the tensors stay as they are.
    ja: テンソルの値と dtype はそのままです。"""
    batch = {
        "x": torch.tensor([[1.5, float("nan"), 0.1, 1e300]], dtype=torch.float64),
        "labels": [torch.tensor([3, -(2**40)]), torch.tensor([255, 0], dtype=torch.uint8)],
        "mask": (torch.tensor([True, False]), torch.tensor([0.5, float("-inf")], dtype=torch.bfloat16)),
        "strided": [torch.randn(3, 4, generator=rng).t(), torch.arange(6, dtype=torch.int16)[::2]],
    }
    equal(answer.to_device(placed("cpu", batch), device), batch)
    equal(answer.to_device(batch, "cpu"), placed("cpu", batch))


@task("to_device")
def test_the_batch_stays(answer, probe, device):
    """en: The containers that were passed in are as before: their tensors still are where they were.
    ja: 渡されたコンテナは元のままで、その中のテンソルも元のデバイスにあります。
    help en: Build new containers, for example with a comprehension; do not assign into the given ones.
    help ja: 渡されたコンテナに代入せず、内包表記などで新しいコンテナを作ります。"""
    batch = small_batch()
    for place in (device, "meta"):
        equal(answer.to_device(placed("cpu", batch), place), placed(place, batch))
        kept = probe.moved_and_kept(answer, placed("cpu", batch), place)
        equal(kept, {"given": placed("cpu", batch), "same containers": True})


@task("to_device")
def test_gradients_pass(answer, probe, rng, device):
    """en: Moving belongs to the graph: gradients reach the tensor that was moved, on the device where it is.
    ja: 移動も計算グラフの一部です。移動した元のテンソルまで、そのデバイス上で勾配が届きます。
    help en: to() is recorded by autograd; detach(), .data, NumPy and torch.tensor(…) cut the graph.
    help ja: to() は autograd に記録されます。detach()、.data、NumPy、torch.tensor(…) は計算グラフを切ります。"""
    x, pull = torch.tensor([[1.0, -2.0, 0.5], [0.0, 3.0, 4.0]]), torch.randn(2, 3, generator=rng)
    value, (dx,) = gradients(answer.to_device, on("cpu", x), device, cotangent=pull)
    equal(value, x)
    close(dx, on("cpu", pull))
    value, (dx,) = gradients(answer.to_device, x, "cpu", cotangent=on("cpu", pull))
    equal(value, on("cpu", x))
    close(dx, pull)
    seen = probe.moved_gradient(answer, on("cpu", x), pull, device)
    close(seen, {"gradient": on("cpu", 2 * pull), "in the graph": True})


@task("to_device")
def test_no_copy_of_what_is_there(answer, probe, device):
    """en: A tensor that is already on the device is not copied: the result lies in the same memory.
    ja: すでにそのデバイスにあるテンソルはコピーされません。結果は同じメモリにあります。
    help en: to() copies only where something changes; clone(), copy=True and new tensors copy always.
    help ja: to() がコピーするのは、何かが変わるときだけです。clone()、copy=True、新しく作ったテンソルでは必ずコピーにな
      ります。"""
    there = [torch.tensor([1.0, -2.0]), torch.arange(6).view(2, 3).t(), torch.tensor(0.5, dtype=torch.float64)]
    equal(answer.to_device(there, device), there)
    equal(probe.memory_shared(answer, there, torch.device(device)), [True, True, True])
    equal(probe.memory_shared(answer, placed("cpu", there), "cpu"), [True, True, True])


@task("to_device", needs="accelerator")
def test_there_and_back(answer, device):
    """en: The way back is the same: tensors on an accelerator come to the CPU, those that are there already stay, and
      the values are as before.
    ja: 戻るときも同じです。アクセラレータ上のテンソルは CPU に移り、すでに CPU にあるテンソルはそのままで、
      値も変わりません。"""
    batch = small_batch()
    equal(answer.to_device(answer.to_device(placed("cpu", batch), device), "cpu"), placed("cpu", batch))
    x, y = torch.tensor([1.0, -2.0]), torch.tensor([3, 4])
    equal(answer.to_device([x, on("cpu", y)], "cpu"), placed("cpu", [x, y]))
    equal(answer.to_device((x, {"y": on("cpu", y)}), device), (x, {"y": y}))


@task("to_device", needs="accelerator")
def test_each_tensor_once(answer, device):
    """en: Each tensor is copied once, straight to the device, and nothing is read back; what is there already takes
      no part.
    ja: 各テンソルは 1 回だけ、目的のデバイスへ直接コピーされ、値が読み戻されることはありません。
      すでにそこにあるテンソルには何も起きません。
    help en: One to(device) per tensor is enough. cpu(), numpy(), tolist() and item() on the way each wait for the
      device and copy once more.
    help ja: テンソルごとに to(device) を 1 回呼べば十分です。途中で cpu()、numpy()、tolist()、item() を呼ぶと、
      そのたびにデバイスの処理を待ち、余分なコピーが起きます。"""
    batch = small_batch()
    value, moved = counted(answer.to_device, placed("cpu", batch), device)
    equal(value, batch)
    copies(moved, to_device=3)
    value, moved = counted(answer.to_device, batch, device)
    equal(value, batch)
    copies(moved)
    value, moved = counted(answer.to_device, batch, "cpu")
    equal(value, placed("cpu", batch))
    copies(moved, to_host=3)
    mixed = [torch.tensor([1.0]), on("cpu", torch.tensor([2.0, 3.0]))]
    value, moved = counted(answer.to_device, mixed, device)
    equal(value, [torch.tensor([1.0]), torch.tensor([2.0, 3.0])])
    copies(moved, to_device=1)


@task("to_device", weight=4, needs="cuda")
def test_pinned_batch_to_a_real_gpu(answer, probe, rng, device):
    """en: A batch in pinned memory arrives on a real GPU with its values, each tensor copied once, comes back as it
      was, and is itself left alone.
    ja: ピン留めメモリにあるバッチも、各テンソル 1 回のコピーで、値を保ったまま実際の GPU に届き、元どおりに戻ります。
      元のバッチは変わりません。
    help en: non_blocking=True is fine on the way to the GPU; on the way back nobody waits for the copy.
    help ja: non_blocking=True は GPU へ移すときなら問題ありません。CPU に戻すときは、コピーの完了を誰も待たないことにな
      ります。"""
    rest = (torch.randint(-9, 9, (301,), generator=rng), torch.tensor([0.5, -1.25], dtype=torch.float16))
    batch = {"x": torch.randn(64, 1024, generator=rng), "rest": rest}
    seen = probe.moved_from_pinned(answer, placed("cpu", batch), device)
    equal(seen["on the GPU"], batch)
    equal(seen["back"], placed("cpu", batch))
    equal(seen["still pinned"], True)
    count = seen["moved"]["to_device"]["count"]
    expect(
        count == 3 and not seen["moved"]["to_host"]["count"],
        en=f"3 tensors went to the GPU, and {count} copies were counted.",
        ja=f"GPU に移したテンソルは 3 つですが、コピーが {count} 回ありました。",
    )


# --- add_on ---


@task("add_on")
def test_sum_on_the_device_of_a(answer):
    """en: The result is a + b and lies on a's device, wherever b is.
    ja: 結果は a + b で、b がどこにあっても a のデバイス上にあります。
    help en: Nothing is moved by itself: bring b to a.device first.
    help ja: 自動では移動しません。先に b を a.device に移します。"""
    a, b = torch.tensor([1.0, 2.0]), torch.tensor([10.0, -20.0])
    equal(answer.add_on(a, b), torch.tensor([11.0, -18.0]))
    equal(answer.add_on(a, on("cpu", b)), torch.tensor([11.0, -18.0]))
    equal(answer.add_on(on("cpu", a), b), on("cpu", torch.tensor([11.0, -18.0])))
    equal(answer.add_on(placed("meta", a), b), placed("meta", torch.zeros(2)))
    equal(answer.add_on(torch.tensor([3]), on("cpu", torch.tensor([-5]))), torch.tensor([-2]))


@task("add_on")
def test_b_on_a_gpu(answer, probe):
    """en: With a on the CPU and b on a GPU the result is on the CPU, also where one of the two is 0-d.
    ja: a が CPU、b が GPU にあれば、結果は CPU 上にあります。どちらかが 0 次元でも同じです。
    help en: A 0-d CPU tensor follows the other one in a + b; here a decides.
    help ja: a + b では 0 次元の CPU テンソルはもう一方に従いますが、ここでは a のデバイスに合わせます。"""
    cpu = torch.device("cpu")
    equal(probe.added_to_cuda(answer, (3,), (3,)), (torch.float32, torch.Size([3]), cpu))
    equal(probe.added_to_cuda(answer, (), (3,)), (torch.float32, torch.Size([3]), cpu))
    equal(probe.added_to_cuda(answer, (2, 3), ()), (torch.float32, torch.Size([2, 3]), cpu))


@task("add_on", needs="accelerator")
def test_zero_dimensions(answer):
    """en: a decides also where one of the two is 0-d, whichever of them lives on the accelerator.
    ja: どちらかが 0 次元でも、またどちらがアクセラレータにあっても、結果は a のデバイスになります。
    help en: In a + b a 0-d CPU tensor follows the other one; moving b to a.device treats all cases alike.
    help ja: a + b では 0 次元の CPU テンソルがもう一方に従いますが、b を a.device に移せば、どの場合も同じ扱いになりま
      す。"""
    number, row = torch.tensor(0.5), torch.tensor([[1.0, -2.0, 4.0]])
    equal(answer.add_on(on("cpu", number), row), on("cpu", torch.tensor([[1.5, -1.5, 4.5]])))
    equal(answer.add_on(number, on("cpu", row)), torch.tensor([[1.5, -1.5, 4.5]]))
    equal(answer.add_on(on("cpu", row), number), on("cpu", torch.tensor([[1.5, -1.5, 4.5]])))
    equal(answer.add_on(row, on("cpu", number)), torch.tensor([[1.5, -1.5, 4.5]]))
    equal(answer.add_on(on("cpu", number), torch.tensor(-2.0)), on("cpu", torch.tensor(-1.5)))
    equal(answer.add_on(torch.tensor(-2.0), on("cpu", number)), torch.tensor(-1.5))
    one = torch.tensor([8.0])
    equal(answer.add_on(on("cpu", one), row), on("cpu", torch.tensor([[9.0, 6.0, 12.0]])))


@task("add_on")
def test_dtype_as_promoted(answer):
    """en: The dtype is the one that a + b has by PyTorch's promotion; b is not cast to a's dtype.
    ja: dtype は PyTorch の型昇格による a + b の dtype です。b を a の dtype に変換してはいけません。
    help en: b.to(a) takes over device *and* dtype; b.to(a.device) only the device.
    help ja: b.to(a) はデバイスと dtype の両方を a に合わせます。b.to(a.device) ならデバイスだけです。"""
    whole, half = torch.tensor([1, 2]), torch.tensor([0.5, -0.5])
    equal(answer.add_on(whole, on("cpu", half)), torch.tensor([1.5, 1.5]))
    equal(answer.add_on(on("cpu", half), whole), on("cpu", torch.tensor([1.5, 1.5])))
    tenth = torch.tensor([0.1, 1e-12], dtype=torch.float64)
    equal(answer.add_on(torch.tensor([1.0, 0.0]), on("cpu", tenth)), torch.tensor([1.0, 0.0]) + tenth)
    equal(answer.add_on(placed("meta", half), tenth), placed("meta", torch.zeros(2, dtype=torch.float64)))
    equal(
        answer.add_on(torch.tensor([200], dtype=torch.uint8), on("cpu", torch.tensor([300], dtype=torch.int16))),
        torch.tensor([500], dtype=torch.int16),
    )
    number = torch.tensor(0.1, dtype=torch.float64)
    equal(answer.add_on(half, on("cpu", number)), half + number)
    equal(answer.add_on(whole, on("cpu", number)), whole + number)


@task("add_on")
def test_shapes(answer, rng):
    """en: The shapes broadcast as in a + b, 0-d and empty tensors included, on every device.
    ja: 形状は a + b と同じようにブロードキャストされます。0 次元や空のテンソルでも、どのデバイスでも同じです。"""
    column, row = torch.randn(3, 1, generator=rng), torch.randn(4, generator=rng)
    close(answer.add_on(column, on("cpu", row)), column + row)
    close(answer.add_on(on("cpu", row), column), on("cpu", column + row))
    equal(answer.add_on(placed("meta", torch.tensor(1.0)), row), placed("meta", torch.zeros(4)))
    equal(answer.add_on(placed("meta", row), torch.tensor(1.0)), placed("meta", torch.zeros(4)))
    equal(answer.add_on(torch.ones(0, 2), on("cpu", torch.ones(2))), torch.ones(0, 2))
    wide = torch.randn(4, 6, generator=rng, dtype=torch.float64)
    tall, flat = wide.t(), wide[:, ::2].t()[:1]
    close(answer.add_on(on("cpu", tall), flat), on("cpu", tall + flat))


@task("add_on")
def test_gradients_of_both(answer, rng):
    """en: Gradients reach a and b, each on its own device; a dimension that was broadcast sums them up.
    ja: 勾配は a にも b にも、それぞれのデバイス上で届きます。ブロードキャストされた次元では合計されます。
    help en: NumPy, detach(), .data and torch.tensor(…) cut the graph.
    help ja: NumPy、detach()、.data、torch.tensor(…) は計算グラフを切ります。"""
    a, b = torch.randn(2, 3, generator=rng), torch.randn(3, generator=rng)
    pull = torch.randn(2, 3, generator=rng)
    value, (da, db) = gradients(answer.add_on, a, on("cpu", b), wrt=(0, 1), cotangent=pull)
    close(value, a + b)
    close(da, pull)
    close(db, on("cpu", pull.sum(0)))
    value, (da, db) = gradients(answer.add_on, on("cpu", a), b, wrt=(0, 1), cotangent=on("cpu", pull))
    close(value, on("cpu", a + b))
    close(da, on("cpu", pull))
    close(db, pull.sum(0))
    value, (db,) = gradients(answer.add_on, a, on("cpu", torch.tensor(2.0)), wrt=(1,), cotangent=pull)
    close(value, a + 2)
    close(db, on("cpu", pull.sum()))


@task("add_on")
def test_shapes_that_do_not_broadcast(answer):
    """en: Shapes that do not broadcast raise RuntimeError, on every device.
    ja: ブロードキャストできない形状では、どのデバイスでも RuntimeError を送出します。
    help en: PyTorch's own error is right; there is nothing to catch.
    help ja: PyTorch 自身のエラーのままで正解です。捕まえる必要はありません。"""
    raises(RuntimeError, answer.add_on, torch.ones(3), torch.ones(4))
    equal(answer.add_on(torch.ones(3), torch.ones(1)), torch.full((3,), 2.0))
    raises(RuntimeError, answer.add_on, torch.ones(2, 3), on("cpu", torch.ones(2)))
    equal(answer.add_on(torch.ones(2, 3), on("cpu", torch.ones(3))), torch.full((2, 3), 2.0))
    raises(RuntimeError, answer.add_on, placed("meta", torch.ones(2, 3)), torch.ones(2))
    equal(answer.add_on(placed("meta", torch.ones(2, 3)), torch.ones(3)), placed("meta", torch.ones(2, 3)))


@task("add_on", needs="accelerator")
def test_only_b_is_moved(answer):
    """en: Only b is copied, once, straight to a's device; a stays where it is, and no value is read.
    ja: コピーされるのは b だけで、a のデバイスへ直接 1 回だけです。a は動かさず、値の読み取りもありません。
    help en: On the way over the CPU a is copied twice for nothing. Where b is on a's device already, nothing is copied.
    help ja: CPU を経由すると、a を無駄に 2 回コピーすることになります。
      b がすでに a のデバイスにあれば、何もコピーしません。"""
    a, b = torch.tensor([1.0, 2.0]), torch.tensor([10.0, -20.0])
    value, moved = counted(answer.add_on, a, on("cpu", b))
    equal(value, a + b)
    copies(moved, to_device=1)
    value, moved = counted(answer.add_on, on("cpu", a), b)
    equal(value, on("cpu", a + b))
    copies(moved, to_host=1)
    value, moved = counted(answer.add_on, a, b)
    equal(value, a + b)
    copies(moved)


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
def test_moves_with_the_model(answer, probe, device):
    """en: mean and std move when a model that holds the module is moved: it then works on inputs of the new device,
      and back on the CPU it works there.
    ja: このモジュールを含むモデルを移動すると mean と std も移動し、新しいデバイスの入力で計算できます。
      CPU に戻せば、また CPU で計算できます。
    help en: Module.to moves parameters and buffers; a plain attribute stays where it was.
    help ja: Module.to が移動するのはパラメータとバッファです。ふつうの属性は元の場所に残ります。"""
    mean, std = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 0.5, 2.0])
    x = torch.arange(12.0).view(1, 3, 2, 2)
    close(answer.Normaliser(*placed("cpu", (mean, std)))(on("cpu", x)), on("cpu", reference(x, mean, std)))
    places = ["cpu", device, "cpu", "meta"]
    seen = probe.walked(answer, *placed("cpu", (mean, std, x)), places)
    for place, there in zip(places, seen, strict=True):
        close(there["result"], placed(place, reference(x, mean, std)))
        equal(there["state_dict on"], [place])


@task("Normaliser", needs="accelerator")
def test_saved_here_and_loaded_there(answer, probe, device):
    """en: A state_dict that was saved on one device can be loaded on another one; the module stays where it is.
    ja: あるデバイスで保存した state_dict を、別のデバイスで読み込めます。モジュールの場所は変わりません。
    help en: load_state_dict copies values into the buffers that are there; a buffer on the module's own device is all
      that it takes.
    help ja: load_state_dict は、すでにあるバッファに値をコピーします。
      バッファがモジュールと同じデバイスにあれば、それだけで動きます。"""
    mean, std = torch.tensor([1.0, -2.0]), torch.tensor([4.0, 0.5])
    x = torch.tensor([[[[5.0, 1.0]], [[2.0, -10.0]]]])
    for source, target, mapped in [(device, "cpu", True), ("cpu", device, True), (device, "cpu", False)]:
        seen = probe.carried_over(answer, *placed("cpu", (mean, std, x)), source, target, mapped)
        close(seen["result"], placed(target, reference(x, mean, std)))
        equal(seen["state_dict on"], [target])


@task("Normaliser", needs="accelerator")
def test_forward_copies_nothing(answer, probe, rng, device):
    """en: forward copies nothing between the devices, and reads no value from the accelerator.
    ja: forward では、デバイス間のコピーも、アクセラレータからの値の読み取りも起きません。
    help en: Buffers are where the module is, once it was moved: forward need not move anything.
    help ja: バッファは、モジュールを移動した時点で同じデバイスにあります。forward の中で移動する必要はありません。"""
    mean, std = torch.randn(3, generator=rng), torch.rand(3, generator=rng) + 0.5
    x = torch.randn(2, 3, 4, 5, generator=rng)
    for module in (answer.Normaliser(mean, std), probe.moved_module(answer, *placed("cpu", (mean, std)), device)):
        value, moved = counted(module, x)
        close(value, reference(x, mean, std))
        copies(moved)


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
def test_ones_of_a_shape(answer, device):
    """en: The result holds ones in x's shape, whatever x holds, wherever x lives and wherever the result shall be.
    ja: x の値や、x と結果のデバイスにかかわらず、結果は x と同じ形状で、値はすべて 1 です。
    help en: 0 / 0 is NaN: ones are made, not computed from x.
    help ja: 0 / 0 は NaN になります。1 は x から計算せずに、直接作ります。"""
    odd = torch.tensor([[0.0, 1.0, -2.0], [float("inf"), float("nan"), 5.0]])
    equal(answer.ones_on(odd, device), torch.ones(2, 3))
    equal(answer.ones_on(placed("meta", torch.zeros(2, 3)), device), torch.ones(2, 3))
    equal(answer.ones_on(odd, "meta"), placed("meta", torch.ones(2, 3)))
    for x in [torch.tensor(4.0), torch.zeros(0, 3), torch.zeros(3, 1, 2), torch.arange(6.0).view(2, 3).t()[::2]]:
        equal(answer.ones_on(on("cpu", x), torch.device(device)), torch.ones(x.shape))
        equal(answer.ones_on(x, torch.device("cpu")), on("cpu", torch.ones(x.shape)))


@task("ones_on")
def test_dtype_of_x(answer, device):
    """en: The result has x's dtype.
    ja: 結果の dtype は x と同じです。
    help en: torch.ones uses the default dtype, float32, unless it is told another; ones_like and new_ones take x's.
    help ja: torch.ones は指定がなければ既定の dtype（float32）になります。ones_like と new_ones は x の dtype を使い
      ます。"""
    for dtype in [torch.int64, torch.float64, torch.bool, torch.uint8, torch.bfloat16, torch.complex64]:
        x = torch.zeros(2, 1, dtype=dtype)
        equal(answer.ones_on(on("cpu", x), device), torch.ones(2, 1, dtype=dtype))
        equal(answer.ones_on(x, "meta"), placed("meta", x))


@task("ones_on")
def test_made_directly_on_the_device(answer, probe, device):
    """en: The ones are made on the device itself: one allocation, and no copy of anything.
    ja: 結果は指定のデバイス上で直接作られます。メモリの確保は 1 回だけで、コピーは一切ありません。
    help en: Give the device to the function that makes the tensor (device=…) instead of moving the tensor afterwards.
    help ja: 作ったあとで移すのではなく、テンソルを作る関数に device=… を渡します。"""
    for dtype, size, here, there in [
        (torch.float32, (2, 3), "cpu", device),
        (torch.float64, (3,), device, "cpu"),
        (torch.int32, (2, 2), device, device),
        (torch.float32, (4, 1), "cpu", "meta"),
        (torch.float32, (5,), "meta", device),
    ]:
        x = torch.zeros(size, dtype=dtype)
        seen = probe.recorded(answer, placed(here, x), there)
        equal(seen["result"], placed(there, torch.ones_like(x)))
        count = len(seen["allocated"])
        expect(
            count == 1,
            en=f"{count} allocations were seen: {', '.join(seen['allocated'])}.",
            ja=f"メモリの確保が {count} 回ありました: {', '.join(seen['allocated'])}。",
        )
        names = ", ".join(seen["copied"])
        expect(not seen["copied"], en=f"Something was copied: {names}.", ja=f"コピーが行われました: {names}。")


@task("ones_on", needs="accelerator")
def test_nothing_crosses(answer, device):
    """en: Where x is on one device and the ones shall be on the other, nothing is copied between the two, and no
      value of x is read.
    ja: x と結果のデバイスが異なっていても、デバイス間のコピーも、x の値の読み取りも起きません。
    help en: Shape and dtype are known without looking at a single value of x.
    help ja: 形状と dtype は、x の値を 1 つも見なくてもわかります。"""
    for x in [torch.tensor([[0.0, -1.5]]), torch.tensor(7), torch.zeros(4, 3, dtype=torch.float64)]:
        value, moved = counted(answer.ones_on, on("cpu", x), device)
        equal(value, torch.ones_like(x))
        copies(moved)
        value, moved = counted(answer.ones_on, x, "cpu")
        equal(value, on("cpu", torch.ones_like(x)))
        copies(moved)


@task("ones_on")
def test_no_graph(answer, device):
    """en: The result has no graph and does not require grad, also where x does.
    ja: x が requires_grad でも、結果は計算グラフを持たず、勾配も求めません。
    help en: Ones that are made new are constants; ones that are computed from x, like x * 0 + 1, keep x's graph.
    help ja: 新しく作った 1 は定数です。x * 0 + 1 のように x から計算した 1 は、x の計算グラフを引き継ぎます。"""
    for x in [torch.tensor([1.0, -2.0]), torch.zeros(2, 2, dtype=torch.float64)]:
        for place in (device, "cpu"):
            ones = answer.ones_on(x.requires_grad_(), place)
            equal(ones, on(place, torch.ones_like(x)))
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


@task("device_report", weight=2)
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


@task("device_report", weight=2, needs="cuda")
def test_the_real_gpus(answer, probe):
    """en: On a machine with real CUDA GPUs the report is true of them: how many, which is the current one, and what
      they are called.
    ja: 実際の CUDA GPU があるマシンでは、その数、現在の番号、名前を正しく報告します。"""
    wanted = {"torch": str(torch.__version__), "cuda_build": torch.version.cuda, "mps": False, **probe.gpus_here()}
    expect(wanted["count"] >= 1, en="torch.cuda finds no GPU.", ja="torch.cuda が GPU を見つけられません。")
    equal(answer.device_report(), wanted)
