"""
task: add_on
check: test_sum_on_the_device_of_a
devices: [cpu, simulated]
title:
  en: ".cuda() written in: it fails on a machine without a GPU"
  ja: ".cuda() と書いているため、GPU のないマシンでは失敗します"
wrote:
  en: "`a.cuda() + b.cuda()`: both are sent to a device that is written into the code."
  ja: "`a.cuda() + b.cuda()` と書き、コードに直接書いたデバイスに両方を移しています。"
why:
  en: "It fails on every machine without a CUDA GPU; where there is one, the result is there and not where a is."
  ja: "CUDA の GPU がないマシンでは必ず失敗します。GPU があっても、結果は a のデバイスではなく GPU に置かれます。"
try:
  en: "The device is no secret: a knows it. Move b to `a.device`."
  ja: "デバイスは a が知っています。b を `a.device` に移します。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""


def add_on(a, b):
    return a.cuda() + b.cuda()
