"""
task: Normaliser
check: test_saved_but_not_trained
title:
  en: "The buffers are left out of state_dict"
  ja: "バッファが state_dict に含まれていません"
wrote:
  en: "`register_buffer(…, persistent=False)`."
  ja: "`register_buffer(…, persistent=False)` としています。"
why:
  en: "The file of the model then lacks the statistics, and a model that is loaded normalises with others."
  ja: "保存したモデルに統計量が含まれず、読み込んだモデルは別の値で正規化することになります。"
try:
  en: "Leave persistent at its default, True."
  ja: "persistent は既定の True のままにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_buffer
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.register_buffer("mean", mean.clone().view(-1, 1, 1), persistent=False)
        self.register_buffer("std", std.clone().view(-1, 1, 1), persistent=False)

    def forward(self, x):
        return (x - self.mean) / self.std
