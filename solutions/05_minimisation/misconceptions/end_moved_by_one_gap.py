"""
task: curve
check: test_both_ends
title:
  en: "Rounding decides how many points there are"
  ja: "点の数が丸め誤差に左右されています"
wrote:
  en: "`torch.arange(low, high + gap, gap)`, to get high in."
  ja: "high を含めようと `torch.arange(low, high + gap, gap)` と書いています。"
why:
  en: "gap is rounded, so high + gap may be a little more than count gaps away from low: then there is one point too many."
  ja: "gap には丸め誤差があります。high + gap が low から gap の count 倍より少しでも遠いと、点が 1 つ多くなります。"
try:
  en: "`torch.linspace(low, high, count)` counts points instead of adding gaps."
  ja: "`torch.linspace(low, high, count)` は、間隔を足すのではなく点の数で決めます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
"""  # noqa: E501

import torch


def curve(f, low, high, count):
    if count < 2 or low >= high:
        raise ValueError("two points at least, and low < high")
    x = torch.arange(low, high + (high - low) / (count - 1), (high - low) / (count - 1))
    return x.tolist(), f(x).tolist()
