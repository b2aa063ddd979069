"""
task: AugmentingCollate
check: test_gradients_of_augmented
title:
  en: "The graph is cut off"
  ja: "計算グラフが切れています"
wrote:
  en: "`images.detach()`, or a block of torch.no_grad(), round augment."
  ja: "augment のまわりで `images.detach()` や torch.no_grad() を使っています。"
why:
  en: "It is not for a collate function to decide that nobody wants gradients, of an adversarial example, say."
  ja: "勾配が要らないかどうかは、collate 関数が決めることではありません。敵対的サンプルを作るときなどには必要です。"
try:
  en: "Leave the grad mode to the caller."
  ja: "勾配のモードは呼び出し側に任せましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment = augment

    def __call__(self, samples):
        images, labels = default_collate(samples)
        return self.augment(images.detach()), labels
