r"""
task: class_weights
check: test_they_are_made_on_the_cpu
devices: [simulated, cuda, mps]
title:
  en: "The weights go to a GPU by themselves"
  ja: "重みを勝手に GPU へ送っています"
wrote:
  en: "`device = ... if torch.accelerator.is_available() else 'cpu'`: where there is a GPU, the weights are on it."
  ja: "`device = ... if torch.accelerator.is_available() else 'cpu'` として、GPU があれば重みをそこに作っています。"
why:
  en: >-
    A machine with a GPU does not train everything there. Where logits are on the CPU, such weights raise an error, and
    only on some machines.
  ja: "GPU のある環境でも、すべてを GPU で学習するとは限りません。ロジットが CPU にあるとエラーになり、\
    しかも一部の環境でしか起こりません。"
try:
  en: "Make the tensor without a device: it is on the CPU everywhere, and the caller moves it to the logits."
  ja: "device を指定せずに作れば、どの環境でも CPU にできます。ロジットのデバイスへは呼び出し側が移します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def class_weights(counts):
    if not counts or min(counts) < 1:
        raise ValueError("each class needs a sample")
    device = torch.accelerator.current_accelerator() if torch.accelerator.is_available() else "cpu"
    weights = [sum(counts) / (len(counts) * count) for count in counts]
    return torch.tensor(weights, dtype=torch.float32, device=device)
