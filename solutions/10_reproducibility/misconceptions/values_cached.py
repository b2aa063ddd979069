"""
task: repeatable_normal
check: test_a_tensor_of_its_own
title:
  en: "The same tensor is handed out twice"
  ja: "同じテンソルを 2 回渡しています"
wrote:
  en: "The result is kept (functools.lru_cache, a dict) and returned again."
  ja: "結果を lru_cache や辞書に取っておき、もう一度返しています。"
why:
  en: "Tensors can be changed. What the first caller writes into it, the second one gets."
  ja: "テンソルは書き換えられます。1 人目が書き込んだものを、2 人目が受け取ることになります。"
try:
  en: "Draw anew in each call, or return a clone()."
  ja: "呼び出すたびに引くか、clone() を返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""

import torch

KEPT = {}


def repeatable_normal(shape, seed):
    key = tuple(shape), seed, torch.get_default_dtype()
    if key not in KEPT:
        KEPT[key] = torch.randn(tuple(shape), generator=torch.Generator().manual_seed(seed))
    return KEPT[key]
