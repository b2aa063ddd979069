"""
task: triplet
check: test_margin_is_used
title:
  en: "margin is not used"
  ja: "margin が使われていません"
wrote:
  en: "`near - far + 1`."
  ja: "`near - far + 1` と書いています。"
why:
  en: "1 is only the default. What is far depends on the scale of the embedding."
  ja: "1 は既定値にすぎません。どれだけ離せばよいかは、埋め込みの尺度によります。"
try:
  en: "Add margin."
  ja: "margin を足します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    return torch.relu(near - far + 1).mean()
