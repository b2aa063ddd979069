"""What a test cannot see from outside: whether a result is a tensor of its own."""

import torch


def written_over(answer, x):
    """en: Calls your diagonal, writes −1 into the result, and looks at x afterwards.
    ja: diagonal を呼び出し、その結果に −1 を書き込んでから、x を調べます。"""
    x = x.clone()
    found = answer.diagonal(x)
    result = found.clone()
    with torch.no_grad():
        found.fill_(-1)
    return {"result": result, "x": x}
