r"""
task: autocast_forward
check: test_the_callers_autocast_stays
title:
  en: "The caller's autocast is switched off, too"
  ja: "呼び出し側の autocast まで無効にしています"
wrote:
  en: "`torch.set_autocast_enabled(…, False)` at the end."
  ja: "最後に `torch.set_autocast_enabled(…, False)` を呼んでいます。"
why:
  en: "\"Off\" is right only if it was off before. A caller who works under autocast goes on without it."
  ja: "「無効」が正しいのは、呼び出す前も無効だったときだけです。autocast を使っていた呼び出し側は、\
    この後 autocast なしで計算することになります。"
try:
  en: "`with torch.autocast(…)` puts back what was there before."
  ja: "`with torch.autocast(…)` なら、前の状態に戻ります。"
read: https://docs.pytorch.org/docs/stable/amp.html
"""

import torch
from torch import Tensor, nn


def autocast_forward(model: nn.Module, x: Tensor, dtype: torch.dtype = torch.bfloat16) -> Tensor:
    kind = x.device.type
    torch.set_autocast_enabled(kind, True)
    torch.set_autocast_dtype(kind, dtype)
    try:
        return model(x)
    finally:
        torch.set_autocast_enabled(kind, False)
        torch.clear_autocast_cache()
