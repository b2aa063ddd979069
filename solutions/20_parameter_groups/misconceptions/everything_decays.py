"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: "Everything decays"
  ja: "すべてのパラメータが減衰します"
wrote:
  en: "All of model.parameters() in the group with weight_decay."
  ja: "model.parameters() をすべて weight_decay のグループに入れています。"
why:
  en: "Biases and normalisation are pulled towards 0, too. That is what `Adam(model.parameters(), weight_decay=…)` does."
  ja: "バイアスや正規化層も 0 に引き寄せられます。`Adam(model.parameters(), weight_decay=…)` がこれです。"
try:
  en: "Split the parameters by the kind of layer that owns them."
  ja: "持ち主の層の種類で、パラメータを分けます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    yes, no = [p for p in model.parameters() if p.requires_grad], []
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
