"""
task: bootstrap_loss
check: test_three_numbers
title:
  en: "The sum instead of the mean"
  ja: "平均ではなく合計になっています"
wrote:
  en: "`.sum()`: loss and gradient grow with the number of elements."
  ja: "`.sum()` を使ったので、損失も勾配も要素数に比例して大きくなります。"
why:
  en: "With the mean, the learning rate need not change when the batch does."
  ja: "平均なら、バッチの大きさが変わっても学習率を変えずに済みます。"
try:
  en: "`.mean()`"
  ja: "`.mean()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html
"""


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    return ((prediction - target.detach()) ** 2).sum()
