"""
task: discriminative_groups
check: test_heads_without_trainable_parameters
title:
  en: "A head that can't learn is accepted"
  ja: "学習できないヘッドが受け付けられます"
wrote:
  en: "The head's list may be empty; its group is just left out."
  ja: "ヘッドのリストが空でも、そのグループを除くだけです。"
why:
  en: "A frozen head is a mistake: the new layer would keep its random numbers."
  ja: "ヘッドの凍結は間違いです。新しい層が乱数のまま残ってしまいます。"
try:
  en: "ValueError if the head has no trainable parameter."
  ja: "ヘッドに学習できるパラメータがなければ ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    try:
        layer = model.get_submodule(head)
    except AttributeError as error:
        raise ValueError(head) from error
    new = [p for p in layer.parameters() if p.requires_grad]
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
