"""
task: add_on
check: test_b_on_a_gpu
title:
  en: "The sum lies on b's device"
  ja: "結果が b のデバイスに置かれています"
wrote:
  en: "`a.to(b.device) + b`: a follows b."
  ja: "`a.to(b.device) + b` と書き、a を b に合わせています。"
why:
  en: "Neither of the two wins by itself; whoever writes the line decides, and here the contract says a."
  ja: "どちらが優先されるという決まりはなく、書いた人が決めます。この設問では a のデバイスと決めています。"
try:
  en: "Move b: `a + b.to(a.device)`."
  ja: "b のほうを移して `a + b.to(a.device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def add_on(a, b):
    return a.to(b.device) + b
