r"""
task: compare_devices
check: test_making_the_matrices_is_not_timed
title:
  en: "Making the matrices is timed"
  ja: "行列を作る時間も計っています"
wrote:
  en: "`torch.randn` inside the timed call."
  ja: "計る関数の中で `torch.randn` を使っています。"
why:
  en: "Drawing a million random numbers takes its time, too."
  ja: "乱数を百万個引くのにも時間がかかります。"
try:
  en: "Make the matrices first; the timed function only multiplies."
  ja: "先に行列を作っておき、計る関数では掛け算だけをしましょう。"
read: https://docs.pytorch.org/docs/stable/benchmark_utils.html
"""

import statistics
import time

import torch


def wait(device):
    if device.type != "cpu":
        torch.accelerator.synchronize(device)


def timed(f, repeats, device, warmup=1):
    for _ in range(warmup):
        f()
    times = []
    for _ in range(repeats):
        wait(device)
        start = time.perf_counter()
        f()
        wait(device)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def compare_devices(m, n, p, devices, repeats=5):
    if not devices:
        raise ValueError("no devices")
    seconds = {}
    for device in devices:
        seconds[str(device)] = timed(
            lambda device=device: torch.mm(
                torch.randn(m, n, dtype=torch.float32, device=device),
                torch.randn(n, p, dtype=torch.float32, device=device),
            ),
            repeats,
            device,
        )
    return seconds
