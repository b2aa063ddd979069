"""
task: SimpleNN
check: test_the_names_of_its_parameters
title:
  en: "The layers are in a Python list"
  ja: "層が Python のリストに入っています"
wrote:
  en: "`self.layers = [nn.Linear(…), nn.Linear(…)]`."
  ja: "`self.layers = [nn.Linear(…), nn.Linear(…)]` と書いています。"
why:
  en: "nn.Module looks at its attributes, not into lists: parameters() is empty, an optimizer has nothing to train, state_dict() nothing to save, and to(device) moves nothing."
  ja: "nn.Module が見るのは属性で、リストの中は見ません。parameters() は空になり、オプティマイザが学習するものも、state_dict() が保存するものもなく、to(device) でも何も移りません。"
try:
  en: "Make each layer an attribute: `self.fc1 = …`. For many layers there is nn.ModuleList."
  ja: "層は 1 つずつ属性にしましょう (`self.fc1 = …`)。数が多いときは nn.ModuleList があります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.layers = [nn.Linear(inputs, hidden), nn.Linear(hidden, outputs)]

    def forward(self, x):
        return self.layers[1](F.relu(self.layers[0](x)))
