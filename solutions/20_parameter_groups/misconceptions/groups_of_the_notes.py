"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: "Only model.features and model.bn have a group"
  ja: "model.features と model.bn のグループしかありません"
wrote:
  en: '`{"params": model.features.parameters(), "weight_decay": …}` and `model.bn` with 0, as in the notes.'
  ja: '`{"params": model.features.parameters(), "weight_decay": …}` と、0 の `model.bn` という、ノートのとおりの形です。'
why:
  en: "The head is in no group and never trains; BatchNorm inside of features and all biases still decay."
  ja: "head はどのグループにもないので学習されません。features の中の BatchNorm や、すべてのバイアスは減衰したままです。"
try:
  en: "Begin with all of model.parameters(), and decide for each of them."
  ja: "model.parameters() の全部から始めて、1 つずつ決めます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    yes, no = list(model.features.parameters()), list(model.bn.parameters())
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
