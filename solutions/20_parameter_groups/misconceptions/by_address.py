"""
task: group_report
check: test_parameters_of_any_shape
title:
  en: "Tensors are matched by their address"
  ja: "テンソルをアドレスで突き合わせています"
wrote:
  en: "`p.data_ptr()` as the key."
  ja: "`p.data_ptr()` をキーにしています。"
why:
  en: "Tensors without elements all have the address 0, and a view has the address of what it looks at."
  ja: "要素のないテンソルのアドレスはどれも 0 で、ビューのアドレスは元のテンソルと同じです。"
try:
  en: "`id(p)`, or the tensor itself as the key."
  ja: "`id(p)` か、テンソルそのものをキーにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html
"""


def group_report(model, optimizer):
    group_of = {p.data_ptr(): group for group in optimizer.param_groups for p in group["params"]}
    report = {}
    for name, p in model.named_parameters():
        group = group_of.get(p.data_ptr())
        report[name] = group and (group["lr"], group["weight_decay"])
    return report
