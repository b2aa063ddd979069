"""
task: predict
check: test_no_graph_comes_out
title:
  en: "eval() does not switch gradients off"
  ja: "eval() では勾配計算は無効になりません"
wrote:
  en: "`model.eval()` and `model(x)`: the output requires grad."
  ja: "`model.eval()` と `model(x)` だけなので、出力の requires_grad が True です。"
why:
  en: "eval() changes how layers such as dropout compute. Whether autograd records is another switch."
  ja: "eval() が変えるのは、ドロップアウトなどの層の動作です。autograd が記録するかどうかは別のスイッチです。"
try:
  en: "Call the model inside `with torch.no_grad():`."
  ja: "`with torch.no_grad():` の中でモデルを呼びましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""


def predict(model, x):
    flags = [(module, module.training) for module in model.modules()]
    try:
        model.eval()
        return model(x)
    finally:
        for module, flag in flags:
            module.training = flag
