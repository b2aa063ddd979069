"""
task: bootstrap_loss
check: test_shapes_that_differ
title:
  en: "Only the number of elements is compared"
  ja: "要素数しか比べていません"
wrote:
  en: "`prediction.numel() != target.numel()`, or the target is reshaped to fit."
  ja: "`prediction.numel() != target.numel()` と比べたか、target の形状を合わせています。"
why:
  en: "(2, 3) and (3, 2) have as many elements, but they belong to different places."
  ja: "(2, 3) と (3, 2) は要素数が同じでも、対応する位置が違います。"
try:
  en: "Compare the shapes."
  ja: "形状を比べましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def bootstrap_loss(prediction, target):
    if prediction.numel() != target.numel():
        raise ValueError("the shapes differ")
    return ((prediction - target.detach().reshape(prediction.shape)) ** 2).mean()
