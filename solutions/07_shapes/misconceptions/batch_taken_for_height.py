"""
task: channels_first
check: test_a_batch_of_images
title:
  en: "The channels move past the batch"
  ja: "チャンネルがバッチの次元より前に来ています"
wrote:
  en: "`images.movedim(-1, 0)` for batches, too: (N, H, W, C) becomes (C, N, H, W)."
  ja: "バッチにも `images.movedim(-1, 0)` を使っています。(N, H, W, C) は (C, N, H, W) になります。"
why:
  en: "The first dimension is the batch, whatever a sample looks like."
  ja: "サンプルの形状によらず、最初の次元はバッチです。"
try:
  en: "Count from the end: `movedim(-1, -3)`."
  ja: "末尾から数えて `movedim(-1, -3)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.movedim.html
"""


def channels_first(images):
    if images.dim() not in (3, 4):
        raise ValueError("no images")
    return images.movedim(-1, 0)
