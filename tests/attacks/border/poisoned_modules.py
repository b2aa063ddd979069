# ruff: noqa
# fmt: off
"""Replaces torch, numpy, msgpack, builtins and the worker's own modules inside the worker.

outcome: failed | error
"""
import builtins, msgpack, numpy
for name in ("torch", "numpy", "msgpack", "json", "random", "linecache", "traceback", "itertools"): sys.modules[name] = None
msgpack.packb = lambda *a, **k: b"\xc0"
numpy.random.seed = lambda *a: None
torch.set_grad_enabled = torch.set_default_dtype = lambda *a: time.sleep(0)
builtins.isinstance = builtins.hasattr = lambda *a: True
builtins.len = lambda thing: 3
builtins.type = lambda *a: int
builtins.str = lambda *a: "1"
