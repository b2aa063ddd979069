"""
task: result_device
check: test_only_cpu_scalars_follow
title:
  en: "0-d tensors on a GPU are let through"
  ja: "GPU 上の 0 次元テンソルまで許しています"
wrote:
  en: "Only the numbers of dimensions are looked at: whichever tensor is 0-d follows the other."
  ja: "次元数だけを見て、0 次元のテンソルはどれでももう一方に従うとしています。"
why:
  en: "To read a number from a GPU the CPU would have to wait for it; PyTorch does not do that behind your back."
  ja: "GPU から数を読むには CPU が待たなければなりません。PyTorch はそれを黙って行うことはしません。"
try:
  en: 'Ask for both: 0 dimensions *and* the device "cpu", of the same tensor.'
  ja: '同じテンソルについて、0 次元であること「と」デバイスが "cpu" であることの両方を調べます。'
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""


def result_device(a_device, a_dim, b_device, b_dim):
    a, b = ("cuda:0" if name == "cuda" else name for name in (a_device, b_device))
    if a == b or (b_dim == 0 and a_dim > 0):
        return a
    if a_dim == 0 and (b_dim > 0 or a == "cpu"):
        return b
    if b_dim == 0 and b == "cpu":
        return a
    raise RuntimeError("two devices")
