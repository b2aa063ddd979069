# ruff: noqa
# fmt: off
"""The worker answers calls of probes, gradients and iterations with values of the wrong form.

outcome: failed | error
"""
worker = the_worker()
turns = []
def odd(*a):
    turns.append(1)
    return [None, 5, [], {"more": torch.zeros(3), "items": 5}, {"graph": 1, "value": None, "grads": None}, {"path": 1}, "told", {1: 2}][len(turns) % 8]
for name in ("call", "items", "gradients", "item", "read"): worker.operations[name] = odd
