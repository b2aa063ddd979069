"""
task: triplet
check: test_each_triplet_stops_at_zero
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor on the CPU"
  ja: "途中のテンソルが CPU にあります"
wrote:
  en: "`torch.maximum(costs, torch.zeros(len(costs)))`."
  ja: "`torch.maximum(costs, torch.zeros(len(costs)))` と書いています。"
why:
  en: "torch.zeros makes a CPU tensor; costs may lie on an accelerator."
  ja: "torch.zeros は CPU のテンソルを作りますが、costs はアクセラレータの上にあるかもしれません。"
try:
  en: "torch.relu(costs), costs.clamp(min=0), or torch.zeros_like(costs)."
  ja: "torch.relu(costs)、costs.clamp(min=0)、torch.zeros_like(costs) のどれかを使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    costs = near - far + margin
    return torch.maximum(costs, torch.zeros(len(costs), dtype=costs.dtype)).mean()
