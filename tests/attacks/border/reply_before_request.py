# ruff: noqa
# fmt: off
"""Replies to requests that have not come yet, as soon as it is imported.

outcome: error
"""
for number in range(1, 200):
    reply(number, ["CustomDataset"])
