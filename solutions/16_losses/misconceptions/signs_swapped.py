"""
task: triplet
check: test_near_minus_far_plus_margin
title:
  en: "The signs are swapped"
  ja: "符号が逆になっています"
wrote:
  en: "`relu(far - near + margin)`."
  ja: "`relu(far - near + margin)` と書いています。"
why:
  en: "That pulls the negative near and pushes the positive away."
  ja: "これでは negative を近づけ、positive を遠ざけてしまいます。"
try:
  en: "near - far + margin, where near is the distance to the positive."
  ja: "near - far + margin とします。near は positive までの距離です。"
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
    return torch.relu(far - near + margin).mean()
