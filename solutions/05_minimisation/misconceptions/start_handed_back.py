"""
task: minimise_with
check: test_no_updates
title:
  en: "Without steps, start itself is returned"
  ja: "更新が 0 回のとき start そのものを返しています"
wrote:
  en: "`if steps == 0: return start`"
  ja: "`if steps == 0: return start` としています。"
why:
  en: "start may require grad, and the result must not; and whoever writes into the result would change start."
  ja: "start の requires_grad は True かもしれませんが、結果は False でなければなりません。また、結果に書き込むと start まで変わってしまいます。"
try:
  en: "No special case is needed: the loop does nothing for 0 steps, and the detached copy is returned."
  ja: "特別扱いは要りません。0 回ならループは何もせず、detach したコピーが返ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""  # noqa: E501


def minimise_with(f, start, make_optimizer, steps):
    if steps == 0:
        return start
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer([x])
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach()
