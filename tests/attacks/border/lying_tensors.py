# ruff: noqa
# fmt: off
"""Tensor subclasses whose __torch_function__, __torch_dispatch__, properties and __del__ are hostile.

outcome: failed | error | timeout
quick: yes
"""
class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        raise SystemExit
    shape = dtype = device = grad = property(lambda self: 1 / 0)
    def __del__(self): raise KeyboardInterrupt
torch.Tensor.shape = property(lambda self: 1 / 0)
torch.Tensor.cpu = torch.Tensor.detach = torch.Tensor.numpy = torch.Tensor.contiguous = lambda *a, **k: time.sleep(60)
turns = []
def result(plain):
    turns.append(1)
    liar = torch.zeros(2).as_subclass(Liar)
    return [liar, (liar, torch.tensor(2)), {"path": liar}, torch.nn.Parameter(torch.zeros(2))][len(turns) % 4]
