# ruff: noqa
# fmt: off
"""A tensor whose bytes do not match its shape.

outcome: error | failed
"""
import grader.sandbox.encoder as encoder
encoder.tensors.data_of = lambda tensor: b"12345"
