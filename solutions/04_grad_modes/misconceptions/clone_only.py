"""
task: detached_copy
check: test_a_leaf_with_this_flag
title:
  en: "clone() alone is still in the graph"
  ja: "clone() だけでは計算グラフの一部のままです"
wrote:
  en: "`x.clone()`: a copy, but made by a recorded operation."
  ja: "`x.clone()` だけなので、コピーではあっても、記録された演算の結果です。"
why:
  en: "clone is differentiable: the gradient of the copy flows back to x."
  ja: "clone は微分できる演算です。コピーの勾配は x に流れます。"
try:
  en: "`x.detach().clone()`"
  ja: "`x.detach().clone()` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""


def detached_copy(x, requires_grad=False):
    copy = x.clone()
    return copy.requires_grad_() if requires_grad else copy
