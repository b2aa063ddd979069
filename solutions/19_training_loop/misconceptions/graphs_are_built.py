r"""
task: evaluate
check: test_no_graph_is_built
title:
  en: "Gradients are not switched off"
  ja: "勾配の記録が止まっていません"
wrote:
  en: "There is `model.eval()`, but no `torch.no_grad()`."
  ja: "`model.eval()` はありますが、`torch.no_grad()` がありません。"
why:
  en: "eval() changes what dropout and BatchNorm do. Graphs are built all the same, and need memory for every
    intermediate result."
  ja: "eval() が変えるのは、ドロップアウトや BatchNorm の動作です。計算グラフは作られ、\
    中間結果の分だけメモリを使います。"
try:
  en: "Put the loop into `with torch.no_grad():`. A detach() of the logits comes too late."
  ja: "ループを `with torch.no_grad():` の中に入れてください。ロジットを detach() するのでは遅すぎます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        logits = model(inputs)
        loss += criterion(logits, targets).item() * len(inputs)
        hits += (logits.argmax(dim=1) == targets).sum().item()
        samples += len(inputs)
    for module, training in modes:
        module.training = training
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
