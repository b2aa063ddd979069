"""
task: huber
check: test_near_and_far
title:
  en: "The error is clipped before squaring"
  ja: "二乗する前に誤差を切り詰めています"
wrote:
  en: "`0.5 * e.clamp(-delta, delta) ** 2`."
  ja: "`0.5 * e.clamp(-delta, delta) ** 2` と書いています。"
why:
  en: "Beyond delta the cost no longer grows, and its gradient is 0: the worst predictions are never put right."
  ja: "delta より先では損失が増えず、勾配も 0 です。最もひどい予測がいつまでも直りません。"
try:
  en: "Beyond delta the cost goes on as a line with slope delta."
  ja: "delta より先は、傾き delta の直線で増やします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    return (0.5 * (prediction - target).clamp(-delta, delta) ** 2).mean()
