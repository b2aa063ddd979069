"""
task: bootstrap_loss
check: test_the_graph_of_the_target
title:
  en: "The caller's target is detached in place"
  ja: "呼び出し側の target を detach_() しています"
wrote:
  en: "`target.detach_()`: the tensor itself loses its graph."
  ja: "`target.detach_()` を使ったので、テンソルそのものが計算グラフを失います。"
why:
  en: "The underscore says it: target is changed, and other losses that use it get no gradient any more."
  ja: "下線のとおり、target そのものが変わります。target を使うほかの損失からも、勾配が流れなくなります。"
try:
  en: "`target.detach()` without the underscore."
  ja: "下線のない `target.detach()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach_.html
"""


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    return ((prediction - target.detach_()) ** 2).mean()
