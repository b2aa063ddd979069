"""
task: discriminative_groups
check: test_shared_parameters
title:
  en: "A parameter that two layers share is there twice"
  ja: "2 つの層が共有するパラメータが 2 回入っています"
wrote:
  en: "All modules one after the other, each with its own parameters: `module.parameters(recurse=False)`."
  ja: "モジュールを 1 つずつたどり、`module.parameters(recurse=False)` を集めています。"
why:
  en: "Each owner gives the shared parameter again. It would be updated twice in each step."
  ja: "共有されたパラメータは、持ち主の数だけ出てきます。すると、1 回の step() で 2 回更新されてしまいます。"
try:
  en: "`model.parameters()` gives each parameter once."
  ja: "`model.parameters()` なら、どのパラメータも 1 回しか出てきません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


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
    rest = []
    for module in model.modules():
        rest += [p for p in module.parameters(recurse=False) if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
