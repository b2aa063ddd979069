"""
task: gaussian
check: test_samples_stay_random
title:
  en: "The samples are standardised afterwards"
  ja: "標本を後から標準化しています"
wrote:
  en: "The samples' own mean is subtracted, and they are divided by their own standard deviation."
  ja: "標本自身の平均を引き、標本自身の標準偏差で割っています。"
why:
  en: "Samples with exactly the right mean and variance are not independent any more: the last one follows from the
    others. And a single one is nan."
  ja: "平均と分散がちょうど合うように調整した標本は、もう独立ではありません。最後の 1
    個はほかの標本から決まってしまい、1 個だけなら nan になります。"
try:
  en: "Leave the samples as they are. Their mean comes close to `mean` by itself when there are many."
  ja: "調整はしません。標本の数が多ければ、平均は自然に mean に近づきます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def gaussian(shape, mean, variance, generator):
    if variance < 0:
        raise ValueError("negative variance")
    x = torch.randn(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    if x.numel() > 1:
        x = (x - x.mean()) / x.std()
    return x * variance**0.5 + mean
