"""
task: exp_unit
check: test_shapes_that_do_not_multiply
title:
  en: "Shapes that do not multiply are broadcast"
  ja: "掛け合わせられない形がブロードキャストされます"
wrote:
  en: "The product is written as a sum of products: `(x.unsqueeze(2) * w).sum(1)`."
  ja: "行列積を、積の合計 `(x.unsqueeze(2) * w).sum(1)` で計算しています。"
why:
  en: "A size of 1 then fits everything: (2, 1) and (3, 4) give a result that means nothing."
  ja: "大きさ 1 の次元が何にでも合ってしまい、(2, 1) と (3, 4) からも、意味のない結果ができます。"
try:
  en: "x @ w checks the shapes."
  ja: "x @ w なら、形を確かめてくれます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    z = (x.unsqueeze(2) * w).sum(1)
    return torch.relu(torch.exp(z) - 1) + z
