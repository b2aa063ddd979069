"""
task: channels_first
check: test_one_small_image
title:
  en: "permute is read the wrong way round"
  ja: "permute の引数の意味が逆です"
wrote:
  en: "`images.permute(1, 2, 0)`: that brings channels first to channels last."
  ja: "`images.permute(1, 2, 0)` と書いています。これはチャンネルを前から後ろへ移す書き方です。"
why:
  en: >-
    permute lists where each dimension of the *result* comes from: the first of the result is the last of the input,
    number 2.
  ja: "permute には、*結果*の各次元が入力のどの次元から来るかを並べます。結果の最初の次元は、入力の最後の次元（番号 2）です。"
try:
  en: "`permute(2, 0, 1)`, and `permute(0, 3, 1, 2)` for a batch."
  ja: "`permute(2, 0, 1)`、バッチなら `permute(0, 3, 1, 2)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.permute.html
"""  # noqa: E501


def channels_first(images):
    if images.dim() == 3:
        return images.permute(1, 2, 0)
    if images.dim() == 4:
        return images.permute(0, 2, 3, 1)
    raise ValueError("no images")
