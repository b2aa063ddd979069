"""
task: channels_first
check: test_one_small_image
title:
  en: "A single image is not handled"
  ja: "画像 1 枚の場合に対応していません"
wrote:
  en: "`images.permute(0, 3, 1, 2)` for every input."
  ja: "どの入力にも `images.permute(0, 3, 1, 2)` を使っています。"
why:
  en: "permute wants exactly one entry for each dimension; (H, W, C) has three."
  ja: "permute には、次元の数とちょうど同じ個数の番号が必要です。(H, W, C) は 3 次元です。"
try:
  en: "Ask for `images.dim()`, or count from the end: `movedim(-1, -3)`."
  ja: "`images.dim()` で場合を分けるか、`movedim(-1, -3)` のように末尾から数えてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.permute.html
"""


def channels_first(images):
    return images.permute(0, 3, 1, 2)
