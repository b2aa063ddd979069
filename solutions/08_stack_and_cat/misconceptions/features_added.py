"""
task: join_features
check: test_side_by_side
title:
  en: "Features are added up"
  ja: "特徴量を足し合わせています"
wrote:
  en: "`sum(features)`: shape (N, D), and what came from where is lost."
  ja: "`sum(features)` と書いたため、形状は (N, D) で、どれがどこから来た値か分からなくなっています。"
why:
  en: "Joining keeps every number. A sum mixes them, and even broadcasts (N, 1) to (N, D)."
  ja: "結合ではすべての値が残ります。和では混ざってしまい、(N, 1) が (N, D) にブロードキャストされることさえあります。"
try:
  en: "`torch.cat(features, dim=-1)`"
  ja: "`torch.cat(features, dim=-1)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""


def join_features(*features):
    if not features:
        raise ValueError("nothing")
    return sum(features[1:], features[0])
