r"""
task: pair_collate
check: test_images_with_texts
title:
  en: "The images stay a list"
  ja: "画像がリストのままです"
wrote:
  en: "`[sample[\"image\"] for sample in samples]`."
  ja: "`[sample[\"image\"] for sample in samples]` と書いています。"
why:
  en: "A layer wants one tensor of shape (B, C, H, W) and works on all images at once."
  ja: "層が受け取るのは、形状 (B, C, H, W) の 1 つのテンソルです。すべての画像をまとめて計算します。"
try:
  en: "torch.stack(images)."
  ja: "torch.stack(images) としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""


def pair_collate(samples):
    return {key: [sample[key] for sample in samples] for key in ("image", "text")}
