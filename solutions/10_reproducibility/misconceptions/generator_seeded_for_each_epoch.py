"""
task: seeded_loader
check: test_epochs_differ
title:
  en: "The generator is set back for each epoch"
  ja: "エポックごとに生成器を元に戻しています"
wrote:
  en: "A loader whose `__iter__` begins with `self.generator.manual_seed(seed)`."
  ja: "ローダーの `__iter__` の最初で `self.generator.manual_seed(seed)` を呼んでいます。"
why:
  en: "Every epoch then has one and the same order. Repeatable does not mean always alike: the second epoch of this run has to equal the second epoch of the next run."
  ja: "これではどのエポックも同じ順序になります。再現できるとは、いつも同じという意味ではありません。今回の 2 回目のエポックが、次に実行したときの 2 回目と同じになればよいのです。"
try:
  en: "Seed the generator once, when the loader is made; it goes on by itself."
  ja: "シードは、ローダーを作るときに 1 回だけ設定しましょう。生成器はひとりでに続きから引きます。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html#dataloader
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


class Again(DataLoader):
    def __iter__(self):
        self.generator.manual_seed(self.generator.initial_seed())
        return super().__iter__()


def seeded_loader(dataset, batch_size, seed):
    return Again(dataset, batch_size, shuffle=True, generator=torch.Generator().manual_seed(seed))
