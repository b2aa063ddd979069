"""
task: channels_first
check: test_one_small_image
title:
  en: "The pixels are scrambled"
  ja: "画素がばらばらになっています"
wrote:
  en: "`images.reshape(…)` (or view) to the new sizes."
  ja: "`images.reshape(…)`（または view）で新しい大きさにしています。"
why:
  en: >-
    The sizes are right, but reshape keeps the reading order: red, green and blue of one pixel become three
    neighbours of one channel. No error tells you so.
  ja: "大きさは合いますが、reshape では読む順が変わりません。1 つの画素の赤・緑・青が、同じチャンネルの隣り合う 3 画素になります。エラーも出ません。"
try:
  en: "`permute` (or movedim) moves dimensions; reshape never does."
  ja: "次元を移すのは `permute` や movedim です。reshape は次元を移しません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.permute.html
"""  # noqa: E501


def channels_first(images):
    if images.dim() not in (3, 4):
        raise ValueError("no images")
    height, width, channels = images.shape[-3:]
    return images.reshape(*images.shape[:-3], channels, height, width)
