# ruff: noqa
# fmt: off
"""The reply's number is an array of two.

outcome: error
hole: a reply whose number is an array or a tensor of two ends grading (box._reply compares it with !=)
"""
import numpy
reply(numpy.zeros(2), ["CustomDataset"])
time.sleep(0.05)
os._exit(0)
