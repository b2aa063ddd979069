# ruff: noqa
# fmt: off
"""30 MB of well-framed junk.

outcome: error | failed | timeout | memory
quick: yes
"""
def at_call():
    data = b"\0\0\0\x05\xdc\x00\x01\xff\xff" + bytes(30 << 20)
    view = memoryview(frame(data))
    while view: view = view[os.write(3, view):]
