"""
task: make_batch
check: test_images_that_differ
title:
  en: "Small images are padded"
  ja: "小さい画像に余白を足しています"
wrote:
  en: "A batch of zeros as large as the largest image, into which every image is written."
  ja: "いちばん大きい画像に合わせた 0 のテンソルを作り、そこへ各画像を書き込んでいます。"
why:
  en: >-
    Padding changes the data, and a layer cannot tell a black border from a picture. Where it is wanted it is a step
    of its own.
  ja: "余白を足すとデータが変わり、層には黒い縁と画像の区別がつきません。必要なら、独立した処理として行います。"
try:
  en: "Let torch.stack raise its error."
  ja: "torch.stack にエラーを出させましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""


def make_batch(images):
    if not images:
        raise ValueError("no images")
    largest = [max(sizes) for sizes in zip(*(image.shape for image in images), strict=True)]
    batch = images[0].new_zeros(len(images), *largest)
    for place, image in enumerate(images):
        c, h, w = image.shape
        batch[place, :c, :h, :w] = image
    return batch
