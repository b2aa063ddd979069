"""
task: seeded_loader
check: test_loaders_of_their_own
title:
  en: "Loaders share one generator"
  ja: "ローダーどうしで生成器を共有しています"
wrote:
  en: "One generator in the module, seeded whenever a loader is made."
  ja: "モジュールに生成器を 1 つ置き、ローダーを作るたびにシードを設定しています。"
why:
  en: "Two loaders at the same time draw from one stream: the second goes on where the first one stopped."
  ja: "2 つのローダーを同時に使うと、1 つの乱数列から引き合うことになります。2 つ目は 1 つ目の続きから引きます。"
try:
  en: "Make a generator for each loader."
  ja: "生成器はローダーごとに作りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""

import torch
from torch.utils.data import DataLoader

GENERATOR = torch.Generator()


def seeded_loader(dataset, batch_size, seed):
    return DataLoader(dataset, batch_size=batch_size, shuffle=True, generator=GENERATOR.manual_seed(seed))
