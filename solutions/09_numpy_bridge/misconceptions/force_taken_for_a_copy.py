"""
task: to_numpy
check: test_array_and_tensor_are_independent
title:
  en: "force=True does not copy"
  ja: "force=True はコピーではありません"
wrote:
  en: "`x.numpy(force=True)`."
  ja: "`x.numpy(force=True)` としています。"
why:
  en: "force=True is short for detach, cpu, resolve_conj and resolve_neg. None of them copies a plain tensor on the CPU, so the array shares memory with x (with the parameter, if x is one). And bfloat16 stays a TypeError."
  ja: "force=True は detach・cpu・resolve_conj・resolve_neg をまとめたものです。CPU にある普通のテンソルでは、どれもコピーしません。配列は x と（x がパラメータならパラメータと）メモリを共有します。また、bfloat16 は TypeError のままです。"
try:
  en: "Add .copy(), and convert bfloat16 before."
  ja: ".copy() を付け、bfloat16 は先に変換しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501


def to_numpy(x):
    return x.numpy(force=True)
