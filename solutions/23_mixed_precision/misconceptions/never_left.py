"""
task: autocast_forward
check: test_autocast_is_off_afterwards
title:
  en: "Autocast stays on"
  ja: "autocast が有効なままです"
wrote:
  en: "`__enter__()` or `torch.set_autocast_enabled(…, True)`, with nothing that ends it."
  ja: "`__enter__()` や `torch.set_autocast_enabled(…, True)` で有効にしたまま、終わらせていません。"
why:
  en: "From then on everything in the program runs under autocast, the parts that nobody meant included."
  ja: "その後は、意図していない部分も含めて、プログラム全体が autocast のもとで動くことになります。"
try:
  en: "Use a `with` block: it ends by itself, even when the model raises an error."
  ja: "`with` ブロックを使いましょう。モデルが例外を送出したときも、自動的に終わります。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    torch.autocast(x.device.type, dtype=dtype).__enter__()
    return model(x)
