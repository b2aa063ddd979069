# ruff: noqa
# fmt: off
"""Replies that are no reply: lists, dicts, None, too long, too short, records, bytes.

outcome: error
"""
from grader.sandbox import worker as module
worker = the_worker()
turns = []
shapes = [None, [], {}, (), (1, 2), (1, None, True, 0, 0), Typed("tuple", (1, None, True, 0)), b"reply", "passed", {1: 2},
          Named("reply", ("a", "b"), (1, 2)), Opaque("x", "large"), Handle(1, "reply"), torch.zeros(4), slice(None), ...]
def shaped(data):
    turns.append(1)
    return encode(shapes[len(turns) % len(shapes)])
worker.handle = shaped
