"""
task: group_report
check: test_each_with_its_group
title:
  en: "`in` compares tensors with =="
  ja: "`in` はテンソルを == で比べます"
wrote:
  en: 'You wrote `p in group["params"]`.'
  ja: '`p in group["params"]` と書いています。'
why:
  en: "For a list, `in` asks for == where it is not the same object; == gives a tensor of many truths, and that is an error."
  ja: "リストの `in` は、同じオブジェクトでなければ == で比べます。== は真偽の並んだテンソルを返すので、エラーになります。"
try:
  en: '`any(p is q for q in group["params"])`, or a set or dict of the tensors.'
  ja: '`any(p is q for q in group["params"])` とするか、テンソルの集合や辞書を使います。'
read: https://docs.python.org/3/reference/expressions.html#membership-test-operations
"""  # noqa: E501


def group_report(model, optimizer):
    report = dict.fromkeys(name for name, _ in model.named_parameters())
    for name, p in model.named_parameters():
        for group in optimizer.param_groups:
            if p in group["params"]:
                report[name] = (group["lr"], group["weight_decay"])
    return report
