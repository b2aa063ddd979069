"""
task: classification_loss
check: test_two_samples
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor on the CPU"
  ja: "補助のテンソルが CPU にあります"
wrote:
  en: "`torch.eye(C)[target]` makes the one-hot rows, on the CPU."
  ja: "`torch.eye(C)[target]` で one-hot の行を作っていて、それが CPU にあります。"
why:
  en: "A tensor on the CPU can't be indexed by, or meet, tensors on a GPU."
  ja: "CPU のテンソルは、GPU のテンソルをインデックスにできず、一緒に計算することもできません。"
try:
  en: "No table is needed: cross_entropy takes the class numbers. Otherwise write device=x.device."
  ja: "表は必要ありません。cross_entropy にはクラス番号を渡せます。作るなら device=x.device と書きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.eye.html
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    scores = model(x)
    wanted = torch.eye(scores.shape[1])[target.view(-1)]
    return F.cross_entropy(scores, wanted.to(scores.dtype))
