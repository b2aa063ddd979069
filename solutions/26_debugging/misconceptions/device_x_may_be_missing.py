r"""
task: forward_on
check: test_a_batch_without_x
title:
  en: "A missing \"x\" is not a KeyError"
  ja: "\"x\" がないときに KeyError になりません"
wrote:
  en: "`batch.get(\"x\")` gives None where there is no \"x\"."
  ja: "`batch.get(\"x\")` は、\"x\" がなければ None を返します。"
why:
  en: "The error comes later then, and does not say what was missing: 'NoneType' object has no attribute 'to'."
  ja: "その場合のエラーは後になって出るうえ、\
    何が足りないのかもわかりません（'NoneType' object has no attribute 'to'）。"
try:
  en: "batch[\"x\"] raises KeyError by itself."
  ja: "batch[\"x\"] なら、何もしなくても KeyError になります。"
read: https://docs.python.org/3/library/stdtypes.html#dict.get
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    x = batch.get("x").to(device) - means
    return model.to(device)(x)
