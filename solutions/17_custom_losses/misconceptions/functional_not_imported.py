r"""
task: confidence_penalty_bce
check: test_bce_plus_the_mean_of_squares
title:
  en: "F is not imported"
  ja: "F が import されていません"
wrote:
  en: "`F.binary_cross_entropy` in a file without `import torch.nn.functional as F`."
  ja: "`import torch.nn.functional as F` のないファイルで `F.binary_cross_entropy` を使っています。"
why:
  en: >-
    Snippets often leave the imports out. Python looks a name up only when the line runs: the file loads, and the
    call raises NameError.
  ja: "記事のコード片では import が省かれがちです。Python は行を実行するときに名前を探すため、\
    ファイルは読み込めても、呼び出すと NameError になります。"
try:
  en: "Put import torch.nn.functional as F at the top of the file."
  ja: "ファイルの先頭に import torch.nn.functional as F と書きます。"
read: https://docs.pytorch.org/docs/stable/nn.functional.html
"""

import torch


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = torch.relu(prediction - threshold).square().mean()
    return F.binary_cross_entropy(prediction, target) + beta * penalty  # noqa: F821
