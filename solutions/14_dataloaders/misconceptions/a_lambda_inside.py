"""
task: AugmentingCollate
check: test_it_can_be_pickled
title:
  en: "A lambda can't be pickled"
  ja: "ラムダ式は pickle できません"
wrote:
  en: "`self.collate = lambda samples: …` in `__init__`, or a function in a function."
  ja: "`__init__` で `self.collate = lambda samples: …` としたり、関数の中で関数を定義したりしています。"
why:
  en: "A worker that is spawned gets the collate function by pickle, which finds functions by their module and name. A lambda has none. (With fork it works, so it is found out late.)"
  ja: "spawn で起動するワーカーには、collate 関数を pickle で渡します。pickle は関数をモジュールと名前で探しますが、ラムダ式には名前がありません。（fork なら動くので、気づくのが遅れます。）"
try:
  en: "Keep augment itself as an attribute, and write a method."
  ja: "augment そのものを属性に持ち、メソッドを書きましょう。"
read: https://docs.pytorch.org/docs/stable/notes/multiprocessing.html
"""  # noqa: E501

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.transform = lambda images: augment(images)

    def __call__(self, samples):
        images, labels = default_collate(samples)
        return self.transform(images), labels
