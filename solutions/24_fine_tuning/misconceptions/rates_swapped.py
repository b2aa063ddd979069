"""
task: discriminative_groups
check: test_two_rates
title:
  en: "The pretrained layers have the larger rate"
  ja: "事前学習済みの層の学習率のほうが大きくなっています"
wrote:
  en: "The two rates are swapped."
  ja: "2 つの学習率が逆です。"
why:
  en: "The pretrained weights are good already and are spoilt by large steps; the new head is random and needs them."
  ja: "事前学習済みの重みはすでによい値なので、大きく動かすと壊れます。大きく動く必要があるのは、乱数で始まる新しいヘッドです。"
try:
  en: "lr for the head, lr / ratio for the rest."
  ja: "ヘッドに lr、ほかに lr / ratio を使います。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    try:
        layer = model.get_submodule(head)
    except AttributeError as error:
        raise ValueError(head) from error
    new = [p for p in layer.parameters() if p.requires_grad]
    if not new:
        raise ValueError(head)
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": lr}, {"params": new, "lr": lr / ratio}]
    return [group for group in groups if group["params"]]
