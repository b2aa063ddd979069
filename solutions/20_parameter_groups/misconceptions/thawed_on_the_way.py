"""
task: scale_rates_
check: test_any_number_of_groups
title:
  en: "Frozen parameters are thawed"
  ja: "凍結が解かれています"
wrote:
  en: "`p.requires_grad_(True)` for all parameters, so that the new rate has an effect."
  ja: "新しい学習率が効くようにと、すべてのパラメータで `p.requires_grad_(True)` としています。"
why:
  en: "Somebody froze them on purpose. A function for rates changes rates."
  ja: "凍結したのには理由があります。学習率の関数が変えてよいのは学習率だけです。"
try:
  en: "Leave the parameters as they are."
  ja: "パラメータには手を付けません。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        group["lr"] *= factor
        for p in group["params"]:
            p.requires_grad_(True)
    return [group["lr"] for group in optimizer.param_groups]
