"""
task: scale_rates_
check: test_state_is_kept
title:
  en: "The momentum is lost"
  ja: "モーメンタムが失われています"
wrote:
  en: "A new optimizer is made with the new rates, and the old one takes over its empty state."
  ja: "新しい学習率でオプティマイザを作り直し、その空の状態を引き継いでいます。"
why:
  en: "Momentum and moving averages begin at zero again."
  ja: "モーメンタムや移動平均が 0 から始まり直します。"
try:
  en: "Change the rates in the groups that there are."
  ja: "今あるグループの学習率を変えます。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    groups = [{**group, "lr": group["lr"] * factor} for group in optimizer.param_groups]
    anew = type(optimizer)(groups)
    optimizer.load_state_dict(anew.state_dict())
    return [group["lr"] for group in optimizer.param_groups]
