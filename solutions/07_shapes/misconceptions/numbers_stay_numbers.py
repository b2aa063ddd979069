"""
task: flatten_batch
check: test_samples_that_are_numbers
title:
  en: "A 1-D x stays 1-D"
  ja: "1 次元の x がそのままです"
wrote:
  en: "`x.flatten(1) if x.dim() > 1 else x`."
  ja: "`x.flatten(1) if x.dim() > 1 else x` と書いています。"
why:
  en: >-
    A batch of numbers is (N, 1): N samples with one number each. (N,) would be one sample of N numbers to a linear
    layer.
  ja: "数のバッチは (N, 1)、つまり数 1 つのサンプルが N 個です。(N,) だと、線形層には N 個の数からなる 1 つのサンプルに見えます。"
try:
  en: "`x.unsqueeze(1)` for 1-D."
  ja: "1 次元なら `x.unsqueeze(1)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""  # noqa: E501


def flatten_batch(x):
    if x.dim() == 0:
        raise ValueError("no batch")
    return x.flatten(1) if x.dim() > 1 else x
