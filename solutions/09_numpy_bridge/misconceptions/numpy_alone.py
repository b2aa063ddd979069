"""
task: to_numpy
check: test_tensors_that_require_grad
devices: [cpu]
title:
  en: ".numpy() alone"
  ja: ".numpy() だけです"
wrote:
  en: "`x.numpy()`, perhaps with `.cpu()` before it."
  ja: "`x.numpy()` としています（前に `.cpu()` があっても同じです）。"
why:
  en: ".numpy() works for the plainest tensors only: no grad, on the CPU, no lazy view, a dtype that NumPy has. And its array shares memory with x."
  ja: ".numpy() が使えるのは、いちばん単純なテンソルだけです。勾配の記録がなく、CPU にあり、遅延されたビューでなく、データ型が NumPy にあるときに限ります。しかも、できた配列は x とメモリを共有します。"
try:
  en: "x.numpy(force=True).copy(), and x.float() before it for bfloat16."
  ja: "x.numpy(force=True).copy() とし、bfloat16 ならその前に x.float() としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501


def to_numpy(x):
    return x.numpy()
