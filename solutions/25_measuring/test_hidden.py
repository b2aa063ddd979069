"""Hidden checks of 25_measuring.

Times are those of pretended clocks and GPUs (see the probes): short numbers that a float holds exactly.
"""

import tempfile
from pathlib import Path

import numpy as np
import torch

from grader.checks import close, each, equal, expect, make, raises, read, refuses, task

CPU, GPU = torch.device("cpu"), torch.device("cuda:0")


# --- 1. synchronise


def waits(seen: dict, gpus: list, current: int = 0) -> None:
    """Demand that these GPUs were waited for, and that the current one stays."""
    equal(seen["waited for"], gpus)
    equal(seen["returned"], None)
    equal(seen["current"], current)


@task("synchronise")
def test_waits_for_the_gpu(answer, probe):
    """en: For a CUDA GPU, the work on that GPU is waited for.
    ja: CUDA の GPU を渡すと、その GPU の処理が終わるのを待ちます。
    help en: torch.cuda.synchronize(device) and torch.accelerator.synchronize(device) wait. Giving back memory, or
      sleeping for a while, does not.
    help ja: 待つのは torch.cuda.synchronize(device) や torch.accelerator.synchronize(device) です。メモリを返却したり、
      しばらく眠ったりしても、待つことにはなりません。"""
    waits(probe.waited(answer, torch.device("cuda:0"), gpus=1), [0])
    waits(probe.waited(answer, torch.device("cuda", 0), gpus=2), [0])


@task("synchronise")
def test_the_device_that_is_given(answer, probe):
    """en: The GPU that is given is waited for, and no other, also where another one is current; which one is current
      does not change.
    ja: 別の GPU が現在のデバイスであっても、渡された GPU だけを待ちます。現在のデバイスは変わりません。
    help en: Without an argument, torch.cuda.synchronize() waits for the current GPU.
    help ja: 引数のない torch.cuda.synchronize() は、現在の GPU を待ちます。"""
    waits(probe.waited(answer, torch.device("cuda:1"), gpus=2), [1])
    waits(probe.waited(answer, torch.device("cuda:2"), gpus=3, current=1), [2], current=1)
    waits(probe.waited(answer, torch.device("cuda:0"), gpus=3, current=2), [0], current=2)


@task("synchronise")
def test_cuda_without_a_number(answer, probe):
    """en: "cuda" without a number is the current GPU.
    ja: 番号のない "cuda" は、現在の GPU のことです。"""
    waits(probe.waited(answer, torch.device("cuda"), gpus=3, current=1), [1], current=1)
    waits(probe.waited(answer, "cuda", gpus=2), [0])


@task("synchronise")
def test_devices_as_strings(answer, probe):
    """en: The device may be a string.
    ja: デバイスは文字列で渡してもかまいません。
    help en: torch.device(device) makes a device of either.
    help ja: torch.device(device) とすれば、どちらを渡されてもデバイスになります。"""
    waits(probe.waited(answer, "cuda:1", gpus=2), [1])
    waits(probe.waited(answer, "cpu", gpus=2), [])


@task("synchronise")
def test_nothing_for_the_cpu(answer, probe, device):
    """en: For the CPU nothing is waited for and nothing fails, on a machine without GPU and on one with GPUs.
    ja: CPU を渡すと、GPU のないマシンでも GPU のあるマシンでも、何も待たず、エラーにもなりません。
    help en: Without a GPU, torch.cuda.synchronize() raises. Decide by the type of the device that is given, not by what
      the machine has.
    help ja: GPU がないと torch.cuda.synchronize() は例外を送出します。マシンに何があるかではなく、
      渡されたデバイスの type で場合を分けます。"""
    for cpu in (torch.device("cpu"), "cpu", torch.device("cpu:0")):
        waits(probe.waited(answer, cpu), [])
        waits(probe.waited(answer, cpu, gpus=2, current=1), [], current=1)
    equal(answer.synchronise(device), None)
    waits(probe.waited(answer, torch.device("cuda:1"), gpus=2), [1])


@task("synchronise", needs="cuda")
def test_the_real_gpu_is_done(answer, probe):
    """en: After the call all work on the GPU is done, in every stream.
    ja: 呼び出しのあとでは、GPU の処理は、どのストリームのものもすべて終わっています。"""
    seen = probe.caught_up(answer)
    expect(all(seen["busy before"]), en="The GPU was not busy.", ja="GPU が処理中になりませんでした。")
    equal(seen["done afterwards"], [True, True])


# --- 2. time_call


def seconds(found: object, expected: float) -> None:
    """Compare a time; NumPy's float64 is a float, too."""
    close(float(found) if isinstance(found, np.float64) else found, expected, rtol=1e-6, atol=0.0)


@task("time_call")
def test_the_median(answer, probe):
    """en: The result is the median of the times of the single calls, in seconds: of 4, 9 and 5 it is 5.
    ja: 結果は、1 回ごとの時間（秒）の中央値です。4、9、5 なら 5 です。
    help en: The mean would be 6: one slow call moves it, and hardly moves the median.
    help ja: 平均なら 6 です。遅い呼び出しが 1 回あると平均は動きますが、中央値はほとんど動きません。"""
    seconds(probe.timed(answer, [4.0, 9.0, 5.0], repeats=3, warmup=0)["seconds"], 5.0)
    seconds(probe.timed(answer, [1.0, 64.0, 2.0, 32.0, 0.5], repeats=5, warmup=0)["seconds"], 2.0)
    short = [2.0**-22, 2.0**-24, 2.0**-23]  # a fraction of a microsecond, exact in binary
    seconds(probe.timed(answer, short, repeats=3, warmup=0)["seconds"], 2.0**-23)


@task("time_call")
def test_an_even_number_of_times(answer, probe):
    """en: The median of an even number of times is the mean of the two in the middle: of 8, 1, 3 and 2 it is 2.5.
    ja: 計った回数が偶数なら、中央値は真ん中の 2 つの平均です。8、1、3、2 なら 2.5 です。
    help en: statistics.median does so; torch.median takes the lower one of the two.
    help ja: statistics.median はそうなっています。torch.median は 2 つのうち小さいほうを返します。"""
    seconds(probe.timed(answer, [8.0, 1.0, 3.0, 2.0], repeats=4, warmup=0)["seconds"], 2.5)
    seconds(probe.timed(answer, [0.25, 0.5], repeats=2, warmup=0)["seconds"], 0.375)
    seconds(probe.timed(answer, [2.0, 16.0, 1.0, 32.0, 4.0, 64.0], repeats=6, warmup=0)["seconds"], 10.0)


@task("time_call")
def test_warm_up_calls_are_not_timed(answer, probe):
    """en: First come the warm-up calls, which do not count: after two of 60 and 30 seconds, the calls take 4.
    ja: 最初にウォームアップの呼び出しがあり、これは計りません。60 秒と 30 秒のあとは、1 回 4 秒です。"""
    seconds(probe.timed(answer, [60.0, 30.0, 4.0], repeats=1, warmup=2)["seconds"], 4.0)
    seconds(probe.timed(answer, [60.0, 4.0], repeats=1, warmup=1)["seconds"], 4.0)
    seconds(probe.timed(answer, [60.0, 4.0, 2.0], repeats=2, warmup=0)["seconds"], 32.0)
    seconds(probe.timed(answer, [64.0, 3.0, 1.0, 2.0, 9.0], repeats=2, warmup=3)["seconds"], 5.5)


@task("time_call")
def test_the_number_of_calls(answer, probe):
    """en: f is called exactly warmup + repeats times.
    ja: f を呼ぶ回数は、ちょうど warmup + repeats 回です。"""
    for repeats, warmup in ((3, 2), (1, 0), (4, 1)):
        seen = probe.timed(answer, [2.0], repeats=repeats, warmup=warmup)
        seconds(seen["seconds"], 2.0)
        equal(seen["calls"].count("f"), warmup + repeats)


@task("time_call", weight=2)
def test_waits_before_the_stop(answer, probe):
    """en: The clock is stopped when the GPU is done, not when the work is merely launched: here f returns after
      1 second, and the GPU works for 8.
    ja: 処理を投入し終えたときではなく、GPU が処理を終えたときに時計を止めます。ここでは f は 1 秒で戻り、GPU は 8 秒
      動きます。
    help en: Call synchronise() between f() and the second look at the clock.
    help ja: f() と、2 回目に時計を読むところの間で、synchronise() を呼びます。"""
    seconds(probe.timed(answer, [8.0], repeats=1, warmup=0, launch=1.0)["seconds"], 8.0)
    seconds(probe.timed(answer, [64.0, 8.0, 4.0, 6.0], repeats=3, warmup=1, launch=0.5)["seconds"], 6.0)


@task("time_call", weight=2)
def test_waits_before_the_start(answer, probe):
    """en: The clock is started when the GPU has finished everything before: other work, and the warm-up.
    ja: それより前の処理（別の処理やウォームアップ）を GPU がすべて終えてから、時計を動かし始めます。
    help en: Call synchronise() before the first look at the clock, too. Otherwise the queue's old work is timed.
    help ja: 1 回目に時計を読む前にも synchronise() を呼びます。そうしないと、
      キューに残った古い処理まで計ってしまいます。"""
    seconds(probe.timed(answer, [2.0], repeats=1, warmup=0, queued=100.0, launch=1.0)["seconds"], 2.0)
    seconds(probe.timed(answer, [50.0, 2.0], repeats=1, warmup=1, launch=1.0)["seconds"], 2.0)


@task("time_call", weight=2)
def test_each_start_and_each_stop(answer, probe):
    """en: Every look at the clock comes right after a synchronise(), for each of the timed calls.
    ja: どの計測でも、時計を読む直前に必ず synchronise() を呼びます。"""
    for repeats, warmup in ((3, 1), (2, 0)):
        seen = probe.timed(answer, [4.0], repeats=repeats, warmup=warmup, launch=1.0)
        seconds(seen["seconds"], 4.0)
        calls = seen["calls"]
        late = [place for place, name in enumerate(calls) if name == "clock" and calls[place - 1] != "synchronise"]
        expect(
            not late and calls[0] != "clock",
            en=f"The order was: {', '.join(calls)}.",
            ja=f"呼ばれた順序は {', '.join(calls)} でした。",
        )


@task("time_call")
def test_exact_also_when_the_clock_shows_much(answer, probe):
    """en: Times are exact: short ones where the clock shows a large number (it may have run for months), and long ones.
    ja: 時間は正確です。何か月も動き続けて時計が大きな数を示していても短い時間を正確に計り、長い時間も丸めません。
    help en: float32 has seven digits. Subtract the two times as Python floats.
    help ja: float32 の桁数は 7 桁ほどです。2 つの時刻は Python の float のまま引き算します。"""
    for starts_at in (2.0**24, 2.0**31):
        seen = probe.timed(answer, [1.0, 2.0**-10, 2.0**-8], repeats=2, warmup=1, starts_at=starts_at)
        seconds(seen["seconds"], 2.0**-9 + 2.0**-11)
    days = 2.0**25 + 1
    found = probe.timed(answer, [days], repeats=1, warmup=0)["seconds"]
    equal(float(found) if isinstance(found, np.float64) else found, days)


@task("time_call")
def test_defaults(answer, probe):
    """en: With f alone: one call for warming up, five that are timed, in real seconds, and nothing to wait for.
    ja: f だけを渡すと、ウォームアップが 1 回、計測が 5 回で、実際の秒数を計ります。待つものはありません。
    help en: time.process_time counts only what the CPU computes; a call that waits takes time as well.
    help ja: time.process_time が数えるのは CPU の計算時間だけです。待っている時間も、呼び出しにかかる時間です。"""
    seen = probe.timed_by_default(answer, [0.0, 2.0, 2.0, 2.0])
    equal(seen["calls"], 6)
    found = float(seen["seconds"]) if isinstance(seen["seconds"], np.float64) else seen["seconds"]
    expect(type(found) is float, en="The result is no float.", ja="結果が float ではありません。")
    expect(
        0.0019 <= found < 0.5,
        en=f"Three of the five timed calls sleep for 0.002 s; the result is {found} s.",
        ja=f"計測される 5 回のうち 3 回は 0.002 秒眠りますが、結果は {found} 秒でした。",
    )


@task("time_call")
def test_refuses_bad_counts(answer, probe):
    """en: ValueError is raised for repeats < 1 and for warmup < 0; repeats=1 and warmup=0 are fine.
    ja: repeats < 1 または warmup < 0 なら ValueError を送出します。repeats=1 と warmup=0 は問題ありません。"""
    bad = ((0, 1), (-1, 1), (2, -1), (0, 0), (1, -3))
    for repeats, warmup in bad:
        raises(ValueError, probe.timed, answer, [3.0], repeats=repeats, warmup=warmup)
    seconds(probe.timed(answer, [3.0], repeats=1, warmup=0)["seconds"], 3.0)


@task("time_call", needs="cuda")
def test_agrees_with_the_gpu(answer, probe):
    """en: For a real product on a real GPU the result agrees with the GPU's own events.
    ja: 本物の GPU での行列積では、GPU 自身のイベントで計った時間と一致します。"""
    quotient = probe.timed_on_the_gpu(answer)
    expect(
        0.6 < quotient < 2.5,
        en=f"The result is {quotient:.3g} times what the events say.",
        ja=f"結果は、イベントで計った時間の {quotient:.3g} 倍でした。",
    )


# --- 3. product_cost


@task("product_cost")
def test_a_small_product(answer):
    """en: (2, 3) · (3, 4) has 8 elements of 3 multiplications and 3 additions each: 48 operations.
    ja: (2, 3) · (3, 4) には要素が 8 個あり、それぞれ掛け算 3 回と足し算 3 回で、合わせて 48 回です。"""
    found = each(answer.product_cost, (2, 3, 4), (4, 3, 2), (3, 5, 1))
    for one, other in zip(found, (48, 48, 30), strict=True):
        equal(one, other)


@task("product_cost")
def test_the_product_of_the_notes(answer):
    """en: (512, 1024) · (1024, 512) takes 536870912 operations, as an int.
    ja: (512, 1024) · (1024, 512) は 536870912 回です。int で返します。"""
    equal(answer.product_cost(512, 1024, 512), 536870912)
    equal(answer.product_cost(m=100, n=200, p=300), 12000000)


@task("product_cost")
def test_sizes_of_one(answer):
    """en: An addition is counted with each multiplication, the first one included: (1, 1) · (1, 1) takes 2 operations.
    ja: 最初の 1 回も含めて、掛け算 1 回ごとに足し算を 1 回数えます。(1, 1) · (1, 1) は 2 回です。"""
    found = each(answer.product_cost, (1, 1, 1), (5, 1, 7), (1, 6, 1))
    for one, other in zip(found, (2, 70, 12), strict=True):
        equal(one, other)


@task("product_cost")
def test_large_sizes_are_exact(answer):
    """en: The result is exact, however large: Python's int has no limit.
    ja: 結果はどんなに大きくても正確です。Python の int に上限はありません。
    help en: A float holds whole numbers only up to 2**53, int64 up to 2**63.
    help ja: float が整数を正確に表せるのは 2**53 まで、int64 は 2**63 までです。"""
    for sizes in ((300_007, 300_017, 300_023), (3_000_017, 2_000_003, 4_000_037)):
        m, n, p = sizes
        equal(answer.product_cost(m, n, p), 2 * m * n * p)


@task("product_cost")
def test_refuses_sizes_below_one(answer):
    """en: A size below 1 raises ValueError, wherever it stands; 1 is fine.
    ja: どこであっても、1 未満のサイズがあれば ValueError を送出します。1 は問題ありません。"""
    refuses(ValueError, answer.product_cost, (-1, 3, 4), (2, -3, -4), (-2, -3, 4), (0, 3, 4), (2, 0, 4), (2, 3, 0))
    equal(answer.product_cost(1, 3, 4), 24)


# --- 4. compare_devices


def medians(seen: dict, expected: dict[str, float]) -> None:
    """Compare times by device; NumPy's float64 is a float, too."""
    found = seen["seconds"]
    if isinstance(found, dict):
        found = {key: float(value) if isinstance(value, np.float64) else value for key, value in found.items()}
    close(found, expected)


@task("compare_devices")
def test_seconds_of_each_device(answer, probe):
    """en: The result has the seconds of one product for each device, under str(device).
    ja: 結果は、str(device) をキーとし、デバイスごとに積 1 回の秒数を値とする辞書です。"""
    seen = probe.compared(answer, (2, 3, 4), ["cpu", "cuda:0"], 3, gpus=1, product={"cpu": 4.0, "cuda:0": 0.5})
    medians(seen, {"cpu": 4.0, "cuda:0": 0.5})
    seen = probe.compared(answer, (5, 1, 2), ["cuda:0"], 1, gpus=1, product={"cpu": 4.0, "cuda:0": 2.0})
    medians(seen, {"cuda:0": 2.0})


@task("compare_devices")
def test_the_matrices(answer, probe, device):
    """en: On each device an (m, n) matrix is multiplied with an (n, p) matrix, both float32, whatever the default dtype
      is.
    ja: どのデバイスでも、(m, n) の行列と (n, p) の行列を掛けます。どちらも、既定のデータ型によらず float32 です。"""
    here = list(dict.fromkeys(["cpu", str(device)]))
    for sizes, places, gpus, default_dtype in (
        ((2, 3, 4), here, 0, "float32"),
        ((5, 1, 2), here, 0, "float64"),
        ((1, 4, 3), ["cuda:0", "cpu"], 1, "float32"),
    ):
        seen = probe.compared(answer, sizes, places, 2, gpus=gpus, other=32.0, default_dtype=default_dtype)
        medians(seen, dict.fromkeys(places, 1.0))
        m, n, p = sizes
        kinds = [list(kind) for kind in dict.fromkeys((a, *map(tuple, b), c) for a, *b, c in seen["products"])]
        equal(kinds, [[place, (m, n), (n, p), "float32"] for place in places])


@task("compare_devices")
def test_making_the_matrices_is_not_timed(answer, probe, device):
    """en: Making the matrices is not timed: here that takes 32 seconds each time, and the product 1.
    ja: 行列を作る時間は計りません。ここでは作るたびに 32 秒、積には 1 秒かかります。"""
    places = list(dict.fromkeys([str(device), "cpu"]))
    medians(probe.compared(answer, (2, 3, 4), places, 3, other=32.0), dict.fromkeys(places, 1.0))
    seen = probe.compared(answer, (3, 2, 2), ["cuda:0"], 2, gpus=1, other=32.0, queued=True)
    medians(seen, {"cuda:0": 1.0})


@task("compare_devices")
def test_each_device_is_warmed_up(answer, probe, device):
    """en: The first product on a device is not timed: it starts libraries. That holds for each of the devices.
    ja: 各デバイスでの最初の積は計りません。ライブラリの起動などが含まれるからです。どのデバイスでも同じです。"""
    places = list(dict.fromkeys(["cpu", str(device)]))
    medians(probe.compared(answer, (2, 2, 2), places, 1, first=64.0), dict.fromkeys(places, 1.0))
    costs = {"cpu": 4.0, "cuda:0": 0.5, "cuda:1": 2.0}
    places = ["cuda:0", "cpu", "cuda:1"]
    medians(probe.compared(answer, (2, 3, 2), places, 1, gpus=2, product=costs, first=64.0), costs)


@task("compare_devices", weight=2)
def test_the_gpu_is_waited_for(answer, probe):
    """en: A GPU works beside the CPU, so it is waited for: the time is that of the product, not of launching it.
    ja: GPU は CPU と並行して動くので、終わるのを待ちます。計るのは積の時間で、投入にかかる時間ではありません。
    help en: Give time_call a synchronise that waits for this device.
    help ja: time_call に、このデバイスを待つ synchronise を渡します。"""
    costs = {"cpu": 4.0, "cuda:0": 2.0}
    seen = probe.compared(answer, (2, 3, 4), ["cpu", "cuda:0"], 3, gpus=1, product=costs, queued=True, first=8.0)
    medians(seen, costs)
    seen = probe.compared(answer, (3, 1, 2), ["cuda:0"], 1, gpus=1, product=costs, queued=True, other=32.0)
    medians(seen, {"cuda:0": 2.0})


@task("compare_devices")
def test_every_gpu_is_waited_for(answer, probe):
    """en: It is the GPU that is being measured that is waited for, also where another one is current.
    ja: 別の GPU が現在のデバイスであっても、計っている GPU を待ちます。"""
    costs = {"cuda:0": 1.0, "cuda:1": 8.0, "cuda:2": 2.0}
    for places in (["cuda:1"], ["cuda:0", "cuda:2", "cuda:1"]):
        seen = probe.compared(answer, (2, 3, 4), places, 3, gpus=3, product=costs, queued=True)
        if not seen["blocks"]:  # a benchmark.Timer waits for the current one only
            medians(seen, {place: costs[place] for place in places})
        equal(list(dict.fromkeys(place for place, *_ in seen["products"])), places)


@task("compare_devices")
def test_nothing_is_copied(answer, probe, device):
    """en: The matrices are made on the device, and results stay there: nothing is copied between devices.
    ja: 行列はそのデバイス上に直接作り、結果もそこに置いたままにします。デバイスの間のコピーはしません。
    help en: Give device= to the function that makes the matrix; .cuda() and .to(device) make it on the CPU first.
    help ja: 行列を作る関数に device= を渡します。.cuda() や .to(device) では、まず CPU に作ることになります。"""
    places = list(dict.fromkeys(["cpu", str(device)]))
    for seen, found in (
        (probe.compared(answer, (2, 3, 4), ["cuda:0", "cpu"], 2, gpus=1, copy=16.0), ["cuda:0", "cpu"]),
        (probe.compared(answer, (2, 3, 4), places, 1, copy=16.0), places),
    ):
        medians(seen, dict.fromkeys(found, 1.0))
        copies = ", ".join(seen["copies"])
        expect(not copies, en=f"There were copies: {copies}.", ja=f"コピーがありました: {copies}。")


@task("compare_devices")
def test_the_median_of_repeats(answer, probe):
    """en: The time is the median of `repeats` products, so that a slow one now and then does not matter.
    ja: 時間は `repeats` 回の積の中央値です。ときどき遅い回があっても影響しません。"""
    counts = []
    for repeats, places in ((5, ["cpu"]), (9, ["cpu"]), (None, ["cuda:0"])):
        seen = probe.compared(
            answer, (2, 3, 4), places, repeats, gpus=1, product={"*": 4.0}, every_third=50.0, queued=True
        )
        if seen["blocks"]:  # a benchmark.Timer, which takes the time of a block of calls
            found = seen["seconds"][places[0]]
            expect(4.0 <= found <= 29.0, en=f"The result was {found}.", ja=f"結果は {found} でした。")
            continue
        medians(seen, {places[0]: 4.0})
        counts.append(len(seen["products"]))
    if counts:
        equal(counts, [counts[0], counts[0] + 4, counts[0]])


@task("compare_devices")
def test_refuses_no_devices(answer, probe):
    """en: ValueError is raised where there are no devices; one is enough.
    ja: デバイスが 1 つもなければ ValueError を送出します。1 つあれば十分です。"""
    refuses(ValueError, answer.compare_devices, (2, 3, 4, []), (2, 3, 4, ()))
    medians(probe.compared(answer, (2, 3, 4), ["cpu"], 1, product={"cpu": 2.0}), {"cpu": 2.0})


@task("compare_devices", needs="cuda")
def test_the_real_gpu_is_measured(answer, probe):
    """en: For a real GPU the result agrees with the GPU's own events.
    ja: 本物の GPU では、GPU 自身のイベントで計った時間と一致します。"""
    seen = probe.compared_on_the_gpu(answer)
    quotient = seen["quotient"]
    expect(
        0.6 < quotient < 2.5,
        en=f"The result is {quotient:.3g} times what the events say.",
        ja=f"結果は、イベントで計った時間の {quotient:.3g} 倍でした。",
    )
    equal(seen["keys"], ["cuda:0"])


# --- 5. log_history


def points(found: list, expected: list) -> None:
    """Compare what was written, in whatever order."""
    if isinstance(found, list):
        found = [(tag, float(value) if type(value) is int else value, step) for tag, value, step in found]
        found = sorted(found, key=lambda point: (str(point[0]), point[2] if type(point[2]) is int else -1))
    expected = [(tag, float(value), step) for tag, value, step in expected]
    equal(found, sorted(expected, key=lambda point: (point[0], point[2])))


@task("log_history")
def test_a_point_for_each_number(answer, probe):
    """en: Each number of each entry is written with add_scalar, under its own name; the first entry is step 0.
    ja: どの要素のどの数も、その名前で add_scalar に渡します。最初の要素のステップは 0 です。
    help en: add_scalar takes a step; without it every point lies at step 0. Each name is a tag of its own.
    help ja: add_scalar にはステップを渡します。渡さないと、どの点もステップ 0 になります。名前ごとに別のタグです。"""
    writer = make(probe.Writer)
    answer.log_history(writer, [{"loss": 0.5, "accuracy": 0.75}, {"loss": 0.25, "accuracy": 1}])
    written = [("loss", 0.5, 0), ("accuracy", 0.75, 0), ("loss", 0.25, 1), ("accuracy", 1, 1)]
    points(read(writer.points), written)


@task("log_history")
def test_epoch_is_the_step(answer, probe):
    """en: The step is the entry's "epoch", 0 included; where there is none, the entry's position. "epoch" is not
      written as a number.
    ja: ステップは各要素の "epoch" です（0 の場合もあります）。なければ要素の位置です。"epoch" は数として記録しませ
      ん。"""
    writer = make(probe.Writer)
    answer.log_history(writer, [{"epoch": 3, "a": 1.5}, {"a": 2.5}, {"b": 3.5, "epoch": 0}, {"a": 4.5, "epoch": 10}])
    points(read(writer.points), [("a", 1.5, 3), ("a", 2.5, 1), ("b", 3.5, 0), ("a", 4.5, 10)])


@task("log_history")
def test_the_prefix(answer, probe):
    """en: The tag is the prefix and the name, nothing else.
    ja: タグは prefix と名前をつなげたものです。ほかには何も付けません。"""
    for prefix in ("train/", "run 1 ", "val_"):
        writer = make(probe.Writer)
        answer.log_history(writer, [{"val_loss": 2.0, "epochs": 7, "Top 5": 1e-4}], prefix=prefix)
        written = [(prefix + "val_loss", 2.0, 0), (prefix + "epochs", 7, 0), (prefix + "Top 5", 1e-4, 0)]
        points(read(writer.points), written)


@task("log_history")
def test_kinds_of_numbers(answer, probe):
    """en: Numbers of Python and NumPy and tensors with 0 dimensions are written; infinite ones and NaN, too.
    ja: Python と NumPy の数と 0 次元テンソルを記録します。無限大や NaN も記録します。
    help en: A run that diverged is just what one wants to see.
    help ja: 発散した学習こそ、グラフで見たいものです。"""
    writer = make(probe.Writer)
    entry = {
        "a": 3,
        "b": -0.1,
        "c": np.float32(0.5),
        "d": np.float64(0.1),
        "e": np.int64(2**40),
        "f": torch.tensor(0.25),
        "g": torch.tensor(7),
        "h": torch.tensor(0.1, dtype=torch.float64),
        "i": float("inf"),
        "j": float("nan"),
        "k": 0,
        "l": 1.23456789e-7,
    }
    answer.log_history(writer, [entry, {"a": torch.tensor(-2.5)}])
    values = [3, -0.1, 0.5, 0.1, 2**40, 0.25, 7, 0.1, float("inf"), float("nan"), 0, 1.23456789e-7]
    numbers = {("a", 1): -2.5} | {(name, 0): value for name, value in zip(entry, values, strict=True)}
    found = read(writer.points)
    equal(sorted((tag, step) for tag, _, step in found), sorted(numbers))
    for tag, value, step in found:
        equal(float(value) if isinstance(value, int | float) else value, float(numbers[tag, step]))


@task("log_history")
def test_flushed_and_not_closed(answer, probe):
    """en: After the last point the writer is flushed, once at least; it is not closed, so it can be used again.
    ja: 最後の点のあとで writer を flush します。close はしないので、続けて使えます。
    help en: Whoever opened the writer closes it.
    help ja: writer を閉じるのは、開いた側の役目です。"""
    writer = make(probe.Writer)
    for value in (1.5, 2.5):
        answer.log_history(writer, [{"a": value, "b": value}, {"a": value}])
    calls = read(writer.calls)
    equal([name for name in calls if name not in ("add_scalar", "flush")], [])
    equal(calls.count("add_scalar"), 6)
    equal(calls[-1], "flush")
    points(read(writer.points)[3:], [("a", 2.5, 0), ("b", 2.5, 0), ("a", 2.5, 1)])


@task("log_history")
def test_graphs_are_not_handed_over(answer, probe):
    """en: A loss that still has its graph is written as a number; the writer does not get the graph.
    ja: 計算グラフの付いた損失は、数として記録します。writer に計算グラフは渡しません。
    help en: value.item() is a plain number; value.detach() has no graph either.
    help ja: value.item() はただの数です。value.detach() にも計算グラフはありません。"""
    seen = probe.logged_losses(answer, [0.5, -3.0])
    points(seen["points"], [("loss", 0.5, 0), ("loss", -3.0, 1)])
    equal(seen["with a graph"], [])


@task("log_history")
def test_any_sequence_of_mappings(answer, probe):
    """en: The history may be a tuple, and its entries any mappings; they are only read.
    ja: 履歴はタプルでも、その要素は辞書以外のマッピングでもかまいません。読むだけで、変更はしません。"""
    points(probe.logged_mappings(answer), [("loss", 2.0, 5), ("loss", 1.0, 1)])
    writer = make(probe.Writer)
    answer.log_history(writer, [])
    answer.log_history(writer, ({}, {"epoch": 4}, {"x": 1.0}))
    points(read(writer.points), [("x", 1.0, 2)])


@task("log_history")
def test_refuses_what_is_not_one_number(answer, probe):
    """en: ValueError is raised for texts, None, bools, lists, and arrays and tensors with dimensions, even of one
      element.
    ja: 文字列、None、bool、リスト、次元のある配列やテンソル（要素が 1 つでも）には ValueError を送出します。
    help en: float("0.5") and float(torch.tensor([0.5])) work, so float() alone refuses too little.
    help ja: float("0.5") も float(torch.tensor([0.5])) も動いてしまうので、float() だけでは見逃します。"""
    writer = make(probe.Writer)
    bad = ["0.5", None, True, [0.5], torch.tensor([0.5]), torch.ones(2, 1), np.array([0.5]), {"x": 1.0}, (1, 2)]
    refuses(ValueError, answer.log_history, *((writer, [{"a": value}]) for value in bad))
    other = make(probe.Writer)
    refuses(ValueError, answer.log_history, (other, [{"a": 1.0}, {"a": 2.0, "b": torch.ones(3)}]))
    writer = make(probe.Writer)
    answer.log_history(writer, [{"a": torch.tensor(0.5)}])
    points(read(writer.points), [("a", 0.5, 0)])


@task("log_history")
def test_tensorboard_reads_it(answer, probe):
    """en: With PyTorch's SummaryWriter, TensorBoard finds every point in the one event file of the folder, as soon as
      the function has returned.
    ja: PyTorch の SummaryWriter に記録すると、関数が戻った時点で、フォルダーにある 1 つのイベントファイルか
      ら TensorBoard がすべての点を読み取れます。
    help en: add_scalars makes a folder and a file for each name; without flush() the points are still on their way.
    help ja: add_scalars は名前ごとにフォルダーとファイルを作ります。flush() をしないと、
      点はまだファイルに届いていません。"""
    history = [{"loss": 0.5, "epoch": 1}, {"loss": torch.tensor(0.25), "accuracy": 0.75, "epoch": 2}]
    files = probe.written(answer, history, "train/")
    found, kinds = event_points(files)
    points(found, [("train/loss", 0.5, 1), ("train/loss", 0.25, 2), ("train/accuracy", 0.75, 2)])
    equal(kinds, 1)


def event_points(files: dict[str, bytes]) -> tuple[list[tuple[str, float, int]], int]:
    """Return the points in event files, as TensorBoard's own reader finds them, and the number of files."""
    from google.protobuf.message import DecodeError
    from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
    from tensorboard.util.tensor_util import make_ndarray

    found = []
    with tempfile.TemporaryDirectory() as folder:
        for number, content in enumerate(files.values()):
            path = Path(folder) / f"events.out.tfevents.{number}"
            path.write_bytes(content)
            try:
                for event in EventFileLoader(str(path)).Load():
                    values = [(value.tag, make_ndarray(value.tensor)) for value in event.summary.value]
                    found += [(tag, float(value), event.step) for tag, value in values]
            except (DecodeError, TypeError, ValueError):
                expect(False, en="A file can't be read.", ja="読み取れないファイルがあります。")
    return found, len(files)


# --- 6. release


@task("release")
def test_the_memory_falls(answer, probe):
    """en: The result is the number of bytes by which allocated memory fell: 4096 for 1024 float32 elements.
    ja: 結果は、割り当てられたメモリが減ったバイト数です。float32 の 1024 要素なら 4096 です。
    help en: A variable of your function that still refers to the tensor keeps its memory alive.
    help ja: 関数の中の変数がテンソルを参照していると、メモリは解放されません。"""
    seen = probe.freed(answer, {"x": 1024}, "x")
    equal(seen["freed"], 4096)
    equal(seen["allocated"], 0)
    seen = probe.freed(answer, {"x": 1024, "y": 256, "z": 128}, "y")
    equal(seen["freed"], 1024)
    equal(seen["allocated"], 4608)


@task("release")
def test_the_tensor_is_dropped(answer, probe):
    """en: The name is gone from the dict and the tensor with it; the other tensors stay.
    ja: その名前は辞書からなくなり、テンソルも消えます。ほかのテンソルはそのまま残ります。"""
    seen = probe.freed_here(answer, ["a", "b", "c"], "b")
    equal([seen["left"], seen["others kept"], seen["gone"]], [["a", "c"], True, True])
    seen = probe.freed(answer, {"a": 128, "b": 256}, "a")
    equal([seen["left"], seen["freed"]], [["b"], 512])


@task("release")
def test_without_cuda_it_is_0(answer, probe, device):
    """en: On a machine without CUDA the tensor is dropped as well, and the result is 0.
    ja: CUDA のないマシンでもテンソルを取り除き、結果は 0 です。
    help en: torch.cuda.synchronize() and mem_get_info() raise there; memory_allocated() is 0 and empty_cache() does
      nothing.
    help ja: torch.cuda.synchronize() や mem_get_info() は、そこでは例外を送出します。memory_allocated() は 0 で、
      empty_cache() は何もしません。"""
    kind = torch.device(device).type
    for names in (["x"], ["x", "y"]):
        seen = probe.freed_here(answer, names, "x")
        equal(seen["left"], names[1:])
        of_device = kind not in ("cpu", "cuda") and seen["freed"] == 8192  # what torch.accelerator says is fine
        equal(seen["freed"], 8192 if kind == "cuda" or of_device else 0)
    equal(probe.freed(answer, {"x": 2048}, "x")["freed"], 8192)


@task("release")
def test_unused_memory_is_given_back(answer, probe):
    """en: Unused cached memory is given back after the tensor is dropped, so that its memory is among it; the result
      counts allocated memory alone.
    ja: テンソルを取り除いてから、使われていないキャッシュメモリを返却します（そのテンソルの分も含まれます）。
      結果に数えるのは、割り当てられたメモリだけです。
    help en: empty_cache() returns what no tensor uses any more, so it comes last. memory_reserved counts the cache,
      too.
    help ja: empty_cache() が返却するのは、もうどのテンソルも使っていないメモリなので、
      最後に呼びます。memory_reserved にはキャッシュも含まれます。"""
    for cached in (65536, 0):
        seen = probe.freed(answer, {"x": 2048, "y": 128}, "x", cached=cached)
        equal(seen["cached"], 0)
        equal(seen["freed"], 8192)
    seen = probe.freed(answer, {"x": 2048, "y": 8}, "y", cached=4096)
    equal([seen["cached"], seen["freed"]], [0, 512])


@task("release")
def test_what_is_still_used_stays(answer, probe):
    """en: Memory that something else still uses, be it through a view, does not fall: the result is then 0. The name is
      dropped all the same.
    ja: ビューを通してでも、ほかの何かがまだ使っているメモリは減らず、結果は 0 です。その場合も、名前は取り除きます。
    help en: Ask torch.cuda.memory_allocated() before and after instead of computing a size.
    help ja: サイズを計算するのではなく、前後で torch.cuda.memory_allocated() を調べます。"""
    seen = probe.freed(answer, {"x": 1024, "y": 256}, "x", keep="x")
    equal([seen["freed"], seen["left"], seen["allocated"]], [0, ["y"], 5120])
    seen = probe.freed(answer, {"x": 1024, "y": 256}, "x", view="x")
    equal([seen["freed"], seen["left"], seen["allocated"]], [0, ["y"], 5120])
    seen = probe.freed(answer, {"x": 1024, "y": 256}, "y", keep="x")
    equal([seen["freed"], seen["left"], seen["allocated"]], [1024, ["x"], 4096])


@task("release")
def test_bytes_of_the_gpu(answer, probe):
    """en: The bytes are those of the GPU's allocator: a view frees all of the memory behind it, memory comes in
      blocks of 512 bytes, and a tensor on the CPU has none of it.
    ja: 数えるのは GPU のアロケータのバイト数です。ビューなら、その背後のメモリ全体が減ります。
      メモリは 512 バイト単位で割り当てられます。CPU のテンソルは GPU のメモリを使いません。"""
    equal(probe.freed(answer, {"x": 1024, "y": 256}, "x", parts=["x"])["freed"], 4096)
    equal(probe.freed(answer, {"x": 1000}, "x")["freed"], 4096)
    equal(probe.freed_from_the_cpu(answer), {"freed": 0, "left": []})


@task("release")
def test_refuses_a_missing_name(answer, probe):
    """en: A name that is not in the dict raises KeyError.
    ja: 辞書にない名前には KeyError を送出します。"""
    raises(KeyError, probe.released_and_missed, answer, ["a", "b"], "c")
    raises(KeyError, probe.released_and_missed, answer, [], "x")
    seen = probe.freed(answer, {"a": 128, "b": 256}, "b")
    equal([seen["left"], seen["freed"]], [["a"], 1024])


@task("release", needs="cuda")
def test_the_real_memory(answer, probe):
    """en: On a real GPU allocated memory falls by what is returned, and the memory is given back to the system.
    ja: 本物の GPU でも、割り当てられたメモリは結果の分だけ減り、そのメモリはシステムに返却されます。"""
    seen = probe.freed_for_real(answer, 64)
    equal([seen["freed"], seen["allocated fell"]], [64 << 20, 64 << 20])
    expect(
        seen["reserved fell"] >= 64 << 20,
        en=f"The reserved memory fell by {seen['reserved fell']} bytes.",
        ja=f"確保されているメモリは {seen['reserved fell']} バイト減りました。",
    )
