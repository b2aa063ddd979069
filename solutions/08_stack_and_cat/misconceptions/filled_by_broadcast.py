"""
task: make_batch
check: test_images_that_differ
title:
  en: "Assigning broadcasts"
  ja: "代入でもブロードキャストが起こります"
wrote:
  en: >-
    `batch[i] = image` into a buffer with the first image's shape, without a check: a (1, H, W) image fills all
    channels.
  ja: "最初の画像の形状で用意したテンソルに、形状を確かめずに `batch[i] = image` と代入しています。(1, H, W) の画像が全チャンネルに入ってしまいます。"
why:
  en: "An assignment stretches what is too small, as arithmetic does. A grey image among colour images goes unnoticed."
  ja: "代入も計算と同じように、小さいものを引き伸ばします。カラー画像の中にグレースケール画像が混ざっていても気づけません。"
try:
  en: "Compare the shapes, or use torch.stack, which does."
  ja: "形状を比べるか、それを調べてくれる torch.stack を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""  # noqa: E501


def make_batch(images):
    if not images:
        raise ValueError("no images")
    batch = images[0].new_zeros(len(images), *images[0].shape)
    for place, image in enumerate(images):
        batch[place] = image
    return batch
