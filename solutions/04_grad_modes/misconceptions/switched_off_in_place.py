"""
task: detached_copy
check: test_x_may_be_a_result
title:
  en: "x itself is switched off"
  ja: "x そのものの requires_grad を変えています"
wrote:
  en: "`x.requires_grad_(False)` first: it changes the caller's x, and raises for the result of an operation."
  ja: "先に `x.requires_grad_(False)` を呼んでいます。呼び出し側の x が変わり、演算の結果に対してはエラーになります。"
why:
  en: "A name that ends in an underscore changes the tensor itself. The caller's parameter would never be trained
    again."
  ja: "下線で終わるメソッドは、テンソルそのものを変えます。呼び出し側のパラメータは、もう学習されなくなります。"
try:
  en: "`x.detach()` is a second tensor; x stays as it is."
  ja: "`x.detach()` は別のテンソルで、x は元のままです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""


def detached_copy(x, requires_grad=False):
    x.requires_grad_(False)
    return x.clone().requires_grad_(requires_grad)
