"""
task: add_on
check: test_dtype_as_promoted
title:
  en: "b takes over a's dtype as well"
  ja: "b の dtype まで a に合わせています"
wrote:
  en: "`a + b.to(a)`."
  ja: "`a + b.to(a)` と書いています。"
why:
  en: "to(a tensor) takes over device and dtype: 0.5 becomes 0 next to whole numbers, float64 loses half of its digits."
  ja: "テンソルを渡すと、デバイスと dtype の両方が合わせられます。整数の a では 0.5 が 0 になってしまいます。"
try:
  en: "Give the device only: `b.to(a.device)`."
  ja: "デバイスだけを渡して `b.to(a.device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def add_on(a, b):
    return a + b.to(a)
