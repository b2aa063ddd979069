"""
task: to_device
check: test_the_batch_stays
title:
  en: "The batch itself is changed"
  ja: "渡されたバッチそのものを変更しています"
wrote:
  en: "`batch[key] = batch[key].to(device)` writes into the dict or list that was passed in."
  ja: "`batch[key] = batch[key].to(device)` と、渡された辞書やリストに書き込んでいます。"
why:
  en: "The caller still holds that dict; a dataset that keeps its samples finds them moved, and GPU memory fills up."
  ja: "辞書は呼び出し側のものです。サンプルを保持するデータセットでは、GPU のメモリが埋まっていきます。"
try:
  en: "Build a new container with a comprehension."
  ja: "内包表記で新しいコンテナを作ります。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        for key, value in batch.items():
            batch[key] = to_device(value, device)
        return batch
    if isinstance(batch, list):
        for index, value in enumerate(batch):
            batch[index] = to_device(value, device)
        return batch
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, tuple):
        return tuple(to_device(value, device) for value in batch)
    return batch
