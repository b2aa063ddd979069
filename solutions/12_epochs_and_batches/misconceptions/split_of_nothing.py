"""
task: batch_sizes
check: test_few_samples_in_a_batch
title:
  en: "split gives a piece of nothing"
  ja: "split は空の断片を 1 つ返します"
wrote:
  en: "`[len(b) for b in torch.arange(samples).split(batch_size)]`."
  ja: "`[len(b) for b in torch.arange(samples).split(batch_size)]` としています。"
why:
  en: "It works as long as there is a sample. torch.split makes one empty piece of an empty tensor, so that 0 samples give [0]: a batch that no loader yields."
  ja: "サンプルが 1 個でもあれば正しく動きます。しかし torch.split は空のテンソルから空の断片を 1 つ作るので、サンプルが 0 個だと [0] になります。そんなバッチを DataLoader は返しません。"
try:
  en: "Leave out pieces of length 0, or use range(0, samples, batch_size)."
  ja: "長さ 0 の断片を除くか、range(0, samples, batch_size) を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.split.html
"""  # noqa: E501

import torch


def batch_sizes(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    sizes = [len(piece) for piece in torch.arange(samples).split(batch_size)]
    return [size for size in sizes if size == batch_size] if drop_last else sizes
