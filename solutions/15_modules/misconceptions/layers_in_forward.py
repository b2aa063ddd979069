"""
task: SimpleNN
check: test_every_call_uses_the_same_layers
title:
  en: "The layers are made in forward"
  ja: "forward の中で層を作っています"
wrote:
  en: "`nn.Linear(…)` is called in `forward`."
  ja: "`forward` の中で `nn.Linear(…)` を呼んでいます。"
why:
  en: "Each call makes new layers with new random weights: the model gives something else every time, and nothing that is learned stays."
  ja: "呼び出すたびに、新しい乱数の重みを持つ層ができます。結果が毎回変わり、学習したことは何も残りません。"
try:
  en: "Make the layers in `__init__`; `forward` uses them."
  ja: "層は `__init__` で作り、`forward` では使うだけにしましょう。"
read: https://docs.pytorch.org/docs/stable/notes/modules.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.sizes = inputs, hidden, outputs

    def forward(self, x):
        inputs, hidden, outputs = self.sizes
        like = {"device": x.device, "dtype": x.dtype}
        x = F.relu(nn.Linear(inputs, hidden, **like)(x))
        return nn.Linear(hidden, outputs, **like)(x)
