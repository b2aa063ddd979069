"""
task: layer_groups
check: test_whole_names
title:
  en: "The key is found anywhere in the name"
  ja: "名前のどこにあっても当てはまっています"
wrote:
  en: "You wrote `key in name`."
  ja: "`key in name` と書いています。"
why:
  en: '"fc1" is in "body.fc1.weight" and in "fc10.weight", too.'
  ja: '"fc1" は "body.fc1.weight" の中にも "fc10.weight" の中にもあります。'
try:
  en: "`model.get_submodule(key).parameters()` gives exactly the parameters below the key."
  ja: "`model.get_submodule(key).parameters()` なら、キーの下にあるパラメータだけが返ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""


def layer_groups(model, rates, default):
    groups = []
    for name, p in model.named_parameters():
        rate = default
        for key in rates:
            if key in name:
                rate = rates[key]
        if p.requires_grad:
            groups.append({"params": [p], "lr": rate})
    return groups
