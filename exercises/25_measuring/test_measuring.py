"""Visible tests: run them with `pytest`, and debug in your editor.

見えるテストです。`pytest` で実行し、エディターでデバッグできます。
"""

import time

import pytest
import torch
from measuring import compare_devices, log_history, product_cost, release, synchronise, time_call


class Gpu:
    """A GPU with a queue and a clock, both pretended. 仮の GPU（キュー付き）と、仮の時計です。"""

    def __init__(self, seconds: list[float]) -> None:
        self.now = self.free_at = 0.0
        self.seconds = iter(seconds)

    def launch(self) -> None:
        """Queue work; return at once. 処理をキューに入れて、すぐに戻ります。"""
        self.free_at = max(self.now, self.free_at) + next(self.seconds)

    def wait(self) -> None:
        """Wait until the queue is empty. キューが空になるまで待ちます。"""
        self.now = max(self.now, self.free_at)

    def clock(self) -> float:
        """Return the time. 現在の時刻を返します。"""
        return self.now


class Writer:
    """Notes what is written. 書き込まれた内容を記録します。"""

    def __init__(self) -> None:
        self.points, self.flushed = [], False

    def add_scalar(self, tag: str, scalar_value: float, global_step: int | None = None) -> None:
        """Note a point. 点を記録します。"""
        self.points.append((tag, scalar_value, global_step))
        self.flushed = False

    def flush(self) -> None:
        """Note that it was flushed. flush されたことを記録します。"""
        self.flushed = True


# --- 1. synchronise


def test_the_cpu_is_never_waited_for():
    """For the CPU nothing happens. CPU では何も起きません。"""
    assert synchronise("cpu") is None
    assert synchronise(torch.device("cpu")) is None


@pytest.mark.parametrize("asked", [torch.device("cuda"), "cuda"])
def test_a_gpu_is_waited_for(monkeypatch: pytest.MonkeyPatch, asked: torch.device | str):
    """One of the two ways to wait for a GPU is used. GPU を待つ 2 つの方法のどちらかを使います。"""
    waits = []
    monkeypatch.setattr(torch.cuda, "synchronize", lambda device=None: waits.append(torch.device(device)))
    monkeypatch.setattr(torch.accelerator, "synchronize", lambda device=None: waits.append(torch.device(device)))
    synchronise(asked)
    assert waits == [torch.device("cuda")]


# --- 2. time_call


def test_the_median_after_a_warm_up():
    """The first call is not timed; the median of 4, 9 and 5 is 5. 最初は計らず、4、9、5 の中央値は 5 です。"""
    gpu = Gpu([100.0, 4.0, 9.0, 5.0])
    assert time_call(gpu.launch, repeats=3, synchronise=gpu.wait, clock=gpu.clock) == 5.0


def test_real_time():
    """In real seconds. 実際の秒数です。"""
    assert 0.005 <= time_call(lambda: time.sleep(0.005), repeats=2) < 1


def test_bad_counts():
    """No repeats are refused; one is enough. 0 回は受け付けず、1 回なら十分です。"""
    with pytest.raises(ValueError):
        time_call(lambda: None, repeats=0)
    assert time_call(lambda: None, repeats=1, warmup=0) >= 0


# --- 3. product_cost


def test_the_cost_of_a_product():
    """8 elements, 3 multiplications and 3 additions each. 要素 8 個に、掛け算と足し算が 3 回ずつです。"""
    assert product_cost(2, 3, 4) == 48
    assert product_cost(512, 1024, 512) == 536870912


def test_a_size_of_zero():
    """Sizes begin at 1. サイズは 1 以上です。"""
    assert product_cost(1, 1, 1) == 2
    with pytest.raises(ValueError):
        product_cost(2, 0, 4)


# --- 4. compare_devices


def test_the_cpu_measured():
    """One entry for each device. デバイスごとに要素が 1 つあります。"""
    seconds = compare_devices(20, 30, 40, [torch.device("cpu")], repeats=3)
    assert list(seconds) == ["cpu"]
    assert 0 < seconds["cpu"] < 1


def test_larger_takes_longer():
    """A larger product takes longer. 大きな積ほど時間がかかります。"""
    cpu = [torch.device("cpu")]
    assert compare_devices(500, 500, 500, cpu)["cpu"] > compare_devices(5, 5, 5, cpu)["cpu"]


# --- 5. log_history


def test_points_of_a_history():
    """A point for each number, at its epoch. 数ごとに、そのエポックの点を記録します。"""
    writer = Writer()
    log_history(writer, [{"loss": 0.5}, {"loss": 0.25, "epoch": 7}], "train/")
    assert writer.points == [("train/loss", 0.5, 0), ("train/loss", 0.25, 7)]
    assert writer.flushed


def test_what_is_no_number():
    """A tensor with 0 dimensions is a number; with 1 it is none. 0 次元テンソルは数で、1 次元は数ではありません。"""
    writer = Writer()
    log_history(writer, [{"loss": torch.tensor(0.5)}])
    assert len(writer.points) == 1
    with pytest.raises(ValueError):
        log_history(writer, [{"loss": torch.tensor([0.5])}])


# --- 6. release


def test_the_tensor_is_gone():
    """The name is gone; a CPU tensor takes no GPU memory. 名前はなくなります。CPU テンソルは GPU のメモリを使いませ
    ん。"""
    holder = {"x": torch.ones(1000), "y": torch.ones(2)}
    assert release(holder, "x") == 0
    assert list(holder) == ["y"]


def test_a_missing_name():
    """A missing name is a KeyError. 名前がなければ KeyError です。"""
    holder = {"x": torch.ones(1)}
    with pytest.raises(KeyError):
        release(holder, "y")
    assert release(holder, "x") == 0
