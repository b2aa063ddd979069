"""
task: predict
check: test_nothing_is_recorded
title:
  en: "The graph is built and thrown away"
  ja: "計算グラフを作ってから捨てています"
wrote:
  en: "`model(x).detach()` with gradients on."
  ja: "勾配計算が有効なまま `model(x).detach()` としています。"
why:
  en: "While the model runs, all intermediate results are kept for a way back that never comes. On a large model that
    is most of the memory."
  ja: "モデルの実行中、使われることのない逆伝播のために、途中の結果がすべて保存されます。大きなモデルでは、メモリの大半を占めます。"
try:
  en: "Call the model inside `with torch.no_grad():`."
  ja: "`with torch.no_grad():` の中でモデルを呼びましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""  # noqa: E501


def predict(model, x):
    flags = [(module, module.training) for module in model.modules()]
    try:
        model.eval()
        return model(x).detach()
    finally:
        for module, flag in flags:
            module.training = flag
