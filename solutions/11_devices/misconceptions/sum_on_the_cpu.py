"""
task: add_on
check: test_only_b_is_moved
devices: [simulated, cuda, mps]
title:
  en: "Added on the CPU and sent back"
  ja: "CPU で足してから戻しています"
wrote:
  en: "`(a.cpu() + b.cpu()).to(a.device)`."
  ja: "`(a.cpu() + b.cpu()).to(a.device)` と書いています。"
why:
  en: "The result lies in the right place, but a went to the CPU and the sum back again, and the GPU did nothing."
  ja: "結果の場所は合っていますが、a を CPU に移し、和をまた戻しています。GPU は何も計算していません。"
try:
  en: "Only b has to move: `a + b.to(a.device)`."
  ja: "移す必要があるのは b だけです。`a + b.to(a.device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def add_on(a, b):
    return (a.cpu() + b.cpu()).to(a.device)
