# ruff: noqa
# fmt: off
"""Replies to requests that have not come yet, as soon as it is imported.

outcome: error
"""
os.write(3, b"".join(frame(encode((number, None, True, ["CustomDataset"]))) for number in range(1, 100)))
