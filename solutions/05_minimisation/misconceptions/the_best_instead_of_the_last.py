"""
task: minimise_with
check: test_the_last_vector
title:
  en: "The best vector instead of the last one"
  ja: "最後ではなく最良のベクトルを返しています"
wrote:
  en: "The vector with the smallest f so far is remembered and returned."
  ja: "それまでで f が最小だったベクトルを覚えておき、それを返しています。"
why:
  en: "The task asks where the optimizer has got to. With a rate that is too large, that is further away, and this has to be seen."
  ja: "求めているのは、オプティマイザがたどり着いた場所です。学習率が大きすぎれば遠ざかりますが、それが結果に現れなければなりません。"
try:
  en: "Return the vector after the last step()."
  ja: "最後の step() の後のベクトルを返しましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer([x])
    best, smallest = x.detach().clone(), f(x).item()
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        value = f(x).item()
        if value < smallest:
            best, smallest = x.detach().clone(), value
    return best
