"""
task: gaussian
check: test_without_variance
title:
  en: "The mean is added before multiplying"
  ja: "掛ける前に平均を足しています"
wrote:
  en: "`(randn + mean) * std`: the mean is multiplied, too."
  ja: "`(randn + mean) * std` と書いたので、平均まで std 倍されています。"
why:
  en: "Multiplying moves everything away from 0, also the mean. So it has to happen while the mean is 0."
  ja: "掛け算は 0 を中心に伸び縮みさせるので、平均も動きます。平均が 0 のうちに掛けなければなりません。"
try:
  en: "`randn * std + mean`: stretch first, then move."
  ja: "`randn * std + mean` のように、伸ばしてからずらします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    x = torch.randn(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return (x + mean) * variance**0.5
