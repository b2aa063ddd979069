r"""
task: interleave
check: test_by_turns
devices: [cpu, simulated]
title:
  en: "\"cuda\" is written in"
  ja: "\"cuda\" と書き込んであります"
wrote:
  en: "`torch.empty(…, device=\"cuda\")`, wherever a and b are."
  ja: "a と b がどこにあっても `torch.empty(…, device=\"cuda\")` としています。"
why:
  en: "On a machine without CUDA that raises at once, and with CUDA tensors on the CPU come back on the wrong device."
  ja: "CUDA のないマシンではすぐにエラーになり、CUDA があっても、CPU 上のテンソルの結果が別のデバイスにできてしまいます。"
try:
  en: "`device=a.device`, or `a.new_empty(…)`."
  ja: "`device=a.device` とするか、`a.new_empty(…)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
"""  # noqa: E501

import torch


def interleave(a, b):
    if a.shape != b.shape or a.dim() == 0:
        raise ValueError("two tensors of one shape")
    out = torch.empty(2 * len(a), *a.shape[1:], dtype=a.dtype, device="cuda")
    out[0::2] = a
    out[1::2] = b
    return out
