"""
task: channels_first
check: test_one_small_image
title:
  en: "Height and width are swapped"
  ja: "高さと幅が入れ替わっています"
wrote:
  en: "`images.transpose(-1, -3)`: (H, W, C) becomes (C, W, H)."
  ja: "`images.transpose(-1, -3)` と書いています。(H, W, C) は (C, W, H) になります。"
why:
  en: >-
    transpose swaps two dimensions; the picture is mirrored at its diagonal. With square images even the shape looks
    right.
  ja: "transpose は 2 つの次元を入れ替えるので、画像が対角線で裏返ります。正方形の画像では、形状も正しく見えます。"
try:
  en: "Channels move, height and width keep their order: `movedim(-1, -3)`."
  ja: "移すのはチャンネルだけで、高さと幅の順は変えません。`movedim(-1, -3)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.movedim.html
"""


def channels_first(images):
    if images.dim() not in (3, 4):
        raise ValueError("no images")
    return images.transpose(-1, -3)
