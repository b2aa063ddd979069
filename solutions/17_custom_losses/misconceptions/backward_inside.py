"""
task: combine
check: test_backward_is_left_to_the_caller
title:
  en: "backward() is called inside"
  ja: "関数の中で backward() を呼んでいます"
wrote:
  en: "`total.backward(retain_graph=True)` before the return."
  ja: "return の前に `total.backward(retain_graph=True)` を呼んでいます。"
why:
  en: "The caller calls backward() as well. Gradients add up, so every step is twice as large."
  ja: "呼び出し側も backward() を呼びます。勾配は足し込まれるので、更新の幅が 2 倍になります。"
try:
  en: "Only build the sum and return it."
  ja: "和を作って返すだけにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
"""


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    total = sum(losses[name] * weights[name] for name in losses)
    if total.requires_grad:
        total.backward(retain_graph=True)
    return total
