"""
task: layer_groups
check: test_each_layer_has_its_rate
devices: [simulated, cuda, mps]
title:
  en: "The groups hold tensors on the CPU"
  ja: "グループに CPU のテンソルが入っています"
wrote:
  en: "`p.cpu()` for each parameter."
  ja: "それぞれのパラメータを `p.cpu()` としています。"
why:
  en: "On an accelerator p.cpu() is another tensor, not the model's parameter; the optimizer refuses it, for it is no leaf."
  ja: "アクセラレータの上では、p.cpu() はモデルのパラメータとは別のテンソルです。葉ではないので、オプティマイザに拒まれます。"
try:
  en: "Take the parameters as they are: groups have no device."
  ja: "パラメータをそのまま入れます。グループにデバイスはありません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cpu.html
"""  # noqa: E501


def layer_groups(model, rates, default):
    groups, taken = [], set()
    for name, rate in rates.items():
        try:
            named = list(model.get_submodule(name).parameters())
        except AttributeError:
            named = []
        if not named or not taken.isdisjoint(named):
            raise ValueError(name)
        taken.update(named)
        groups.append({"params": [p for p in named if p.requires_grad], "lr": rate})
    rest = [p for p in model.parameters() if p.requires_grad and p not in taken]
    groups.append({"params": rest, "lr": default})
    return [{"params": [p.cpu() for p in group["params"]], "lr": group["lr"]} for group in groups if group["params"]]
