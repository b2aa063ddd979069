"""
task: detached_copy
check: test_memory_of_its_own
title:
  en: "detach() alone shares the memory"
  ja: "detach() だけではメモリを共有します"
wrote:
  en: "`x.detach()`: a second tensor on the same memory."
  ja: "`x.detach()` だけなので、同じメモリを見る別のテンソルになっています。"
why:
  en: "detach cuts the graph, not the memory: writing 5 into the «copy» changes x."
  ja: "detach が切り離すのは計算グラフで、メモリではありません。「コピー」に 5 を書き込むと x も変わります。"
try:
  en: "Add `.clone()`."
  ja: "`.clone()` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""


def detached_copy(x, requires_grad=False):
    return x.detach().requires_grad_(requires_grad)
