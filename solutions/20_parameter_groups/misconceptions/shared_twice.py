"""
task: layer_groups
check: test_shared_parameters
title:
  en: 'A shared parameter is in its group twice'
  ja: '共有パラメータが同じグループに 2 回入っています'
wrote:
  en: '`named_parameters(remove_duplicate=False)`, and every name adds its parameter.'
  ja: '`named_parameters(remove_duplicate=False)` を使い、名前が現れるたびにパラメータを加えています。'
why:
  en: 'A parameter that two layers share has two names. It is one tensor all the same, and the optimizer would move it twice in each step.'
  ja: '2 つの層が共有するパラメータには名前が 2 つありますが、テンソルは 1 つです。2 回入れると、step() のたびに 2 回動いてしまいます。'
try:
  en: 'Take `layer.parameters()`, which tells each parameter once, or remember in a set what is taken.'
  ja: '各パラメータが 1 回だけ現れる `layer.parameters()` を使うか、加えたものを集合に覚えておきます。'
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""  # noqa: E501


def layer_groups(model, rates, default):
    groups, taken = [], set()
    for key, rate in rates.items():
        named = [p for name, p in model.named_parameters(remove_duplicate=False) if name.startswith(key + ".")]
        if not named or not taken.isdisjoint(named):
            raise ValueError(f"no parameters, or an overlap: {key}")
        taken.update(named)
        groups.append({"params": [p for p in named if p.requires_grad], "lr": rate})
    rest = [p for p in model.parameters() if p.requires_grad and p not in taken]
    return [group for group in [*groups, {"params": rest, "lr": default}] if group["params"]]
