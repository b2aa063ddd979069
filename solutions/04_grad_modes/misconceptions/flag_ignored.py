"""
task: detached_copy
check: test_a_leaf_with_this_flag
title:
  en: "requires_grad is ignored"
  ja: "requires_grad を使っていません"
wrote:
  en: "`x.detach().clone()`, which never requires grad."
  ja: "`x.detach().clone()` を返しているので、requires_grad はいつも False です。"
why:
  en: "What comes from detach() does not require grad; the flag has to be set on the copy."
  ja: "detach() の結果の requires_grad は False です。フラグはコピーに設定する必要があります。"
try:
  en: "Add `.requires_grad_(requires_grad)`."
  ja: "`.requires_grad_(requires_grad)` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""


def detached_copy(x, requires_grad=False):
    return x.detach().clone()
