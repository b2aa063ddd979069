r"""
task: combine
check: test_there_must_be_a_loss
title:
  en: "No losses give 0"
  ja: "損失がないと 0 を返します"
wrote:
  en: "The names are compared, but two empty mappings agree."
  ja: "名前は比べていますが、空の辞書どうしは一致します。"
why:
  en: "A total without a graph fails later, in backward(), far away from the cause."
  ja: "グラフのない合計は、あとの backward() で、原因から離れた場所でエラーになります。"
try:
  en: "Ask for \"not losses\" as well."
  ja: "「not losses」も確かめます。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def combine(losses, weights):
    if losses.keys() != weights.keys():
        raise ValueError("names differ")
    return sum((losses[name] * weights[name] for name in losses), start=torch.tensor(0.0))
