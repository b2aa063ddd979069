"""
task: discriminative_groups
check: test_other_ratios
title:
  en: "The rate is rounded"
  ja: "学習率を丸めています"
wrote:
  en: "`round(lr / ratio, 4)`"
  ja: "`round(lr / ratio, 4)` としています。"
why:
  en: "Rates for pretrained layers are small, often 1e-5 or less: four decimals make 0 of that."
  ja: "事前学習済みの層の学習率は小さく、1e-5 以下のこともよくあります。小数第 4 位までに丸めると 0 になってしまいます。"
try:
  en: "`lr / ratio`; round only what is printed."
  ja: "`lr / ratio` のまま使います。丸めるのは表示するときだけにします。"
read: https://docs.python.org/3/library/functions.html#round
"""  # noqa: E501


def discriminative_groups(model, head, lr, ratio=10.0):
    if not ratio >= 1:
        raise ValueError(ratio)
    try:
        new = [p for p in model.get_submodule(head).parameters() if p.requires_grad]
    except AttributeError as error:
        raise ValueError(head) from error
    if not new:
        raise ValueError(head)
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": round(lr / ratio, 4)}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
