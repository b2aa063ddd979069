"""
task: detached_copy
check: test_a_leaf_with_this_flag
title:
  en: "The copy is on the CPU"
  ja: "コピーが CPU 上にあります"
wrote:
  en: "`x.detach().cpu()`, or a way through NumPy."
  ja: "`x.detach().cpu()` と書いたか、NumPy を経由しています。"
why:
  en: "A copy belongs where the original is. On the CPU it does not even have to be a copy: there .cpu() does
    nothing."
  ja: "コピーは元のテンソルと同じ場所に作ります。また、CPU 上では .cpu() は何もしないので、コピーにもなりません。"
try:
  en: "`.clone()` copies on the device."
  ja: "`.clone()` なら、同じデバイス上にコピーします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cpu.html
devices: [simulated, cuda, mps]
"""


def detached_copy(x, requires_grad=False):
    return x.detach().cpu().clone().requires_grad_(requires_grad)
