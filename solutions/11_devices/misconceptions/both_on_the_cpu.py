"""
task: add_on
check: test_sum_on_the_device_of_a
title:
  en: "Both are brought to the CPU"
  ja: "両方を CPU に移しています"
wrote:
  en: "`a.cpu() + b.cpu()`."
  ja: "`a.cpu() + b.cpu()` と書いています。"
why:
  en: "It runs everywhere, but the result is on the CPU, and a is copied back and forth for nothing."
  ja: "どこでも動きますが、結果は CPU に置かれ、a も無駄に行き来することになります。"
try:
  en: "Move only b, to `a.device`."
  ja: "b だけを `a.device` に移します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cpu.html
"""


def add_on(a, b):
    return a.cpu() + b.cpu()
