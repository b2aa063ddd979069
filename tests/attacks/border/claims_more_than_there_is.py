# ruff: noqa
# fmt: off
"""Messages whose counts and lengths claim gigabytes: arrays, strings, tensors.

outcome: error | failed
"""
def message(*items, blobs=b""):
    import msgpack
    header = msgpack.packb(list(items), use_bin_type=True)
    return len(header).to_bytes(4, "big") + header + blobs
made = [message(b"l", 2**31), message(b"t", 4, 1, None, True, b"T", "float32", "cpu", 2, 2**30, 2**30, 2**30, 1, 0, 0, "Tensor", 0),
        message(b"u", 2**31), message(b"i", 2**20, blobs=b"\xff" * 2**20), message(b"T", "float32", "cpu", 1, 3, 1, 0, 0, "Tensor", 5, None, blobs=b"12345"),
        message(b"d", 2**28), message(b"@", -1, "x"), b"\0\0\0\5\xdd\xff\xff\xff\xff", b"\0\0\0\5\xdf\xff\xff\xff\xff", b"\0\0\0\5\xc6\xff\xff\xff\xff"]
turns = []
def at_call():
    turns.append(1)
    send(made[(asked() + len(turns)) % len(made)])
