"""
task: channels_first
check: test_what_is_no_image
title:
  en: "Other numbers of dimensions are accepted"
  ja: "次元の数を調べていません"
wrote:
  en: "`images.movedim(-1, -3)` without a look at the number of dimensions."
  ja: "次元の数を調べずに `images.movedim(-1, -3)` としています。"
why:
  en: "A video (N, T, H, W, C) goes through without a word. Whether that is meant, only the caller knows."
  ja: "動画 (N, T, H, W, C) も、何の知らせもなく処理されます。それでよいのかどうかは、呼び出し側にしかわかりません。"
try:
  en: "`if images.dim() not in (3, 4): raise ValueError(…)`."
  ja: "`if images.dim() not in (3, 4): raise ValueError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html
"""


def channels_first(images):
    return images.movedim(-1, -3)
