"""
task: AugmentingCollate
check: test_it_can_be_pickled
title:
  en: "A function inside a function can't be pickled"
  ja: "関数の中の関数は pickle できません"
wrote:
  en: "A function AugmentingCollate that returns a function defined inside it."
  ja: "AugmentingCollate を関数にし、その中で定義した関数を返しています。"
why:
  en: "It collates well, but a worker that is spawned can't get it: pickle finds functions by their module and name, and an inner one is not there."
  ja: "まとめるところまでは動きますが、spawn で起動するワーカーには渡せません。pickle は関数をモジュールと名前で探し、内側の関数はそこにないからです。"
try:
  en: "Write a class with `__call__`, or functools.partial of a function of the module."
  ja: "`__call__` を持つクラスにするか、モジュールの関数に functools.partial を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/multiprocessing.html
"""  # noqa: E501

import torch


def AugmentingCollate(augment):
    def collate(samples):
        images = torch.stack([image for image, _ in samples])
        return augment(images), torch.tensor([label for _, label in samples])

    return collate
