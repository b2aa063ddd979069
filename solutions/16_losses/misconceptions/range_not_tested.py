"""
task: bce
check: test_what_is_no_probability
title:
  en: "Values outside [0, 1] are accepted"
  ja: "[0, 1] の外の値を受け付けています"
wrote:
  en: "The formula without a test of the range."
  ja: "範囲を調べずに式を計算しています。"
why:
  en: "log(−0.5) is NaN, and clamp lets NaN through; 1.5 with target 1 even gives a negative cost."
  ja: "log(−0.5) は NaN で、clamp は NaN を通します。1.5 で正解が 1 なら、損失が負にさえなります。"
try:
  en: "Test (probability >= 0) & (probability <= 1) for all elements."
  ja: "すべての要素が (probability >= 0) & (probability <= 1) を満たすかを調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    yes, no = probability.log().clamp(min=-100), (1 - probability).log().clamp(min=-100)
    return -(target * yes + (1 - target) * no).mean()
