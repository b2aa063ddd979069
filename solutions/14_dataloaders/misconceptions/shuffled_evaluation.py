"""
task: make_loader
check: test_evaluation_keeps_the_order
title:
  en: "Evaluation is shuffled, too"
  ja: "評価用もシャッフルしています"
wrote:
  en: "`shuffle=True`, whatever train says."
  ja: "train に関係なく `shuffle=True` としています。"
why:
  en: "Shuffling is for training, where it mixes the batches anew. In evaluation it only makes predictions hard to match with samples, and runs hard to compare."
  ja: "シャッフルは、学習でバッチの中身を毎回混ぜるためのものです。評価では、予測とサンプルの対応が分かりにくくなり、実行どうしの比較も難しくなるだけです。"
try:
  en: "Pass `shuffle=train`."
  ja: "`shuffle=train` と渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, batch_size, shuffle=True, num_workers=workers, pin_memory=on_gpu)
