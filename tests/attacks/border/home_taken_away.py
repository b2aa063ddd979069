# ruff: noqa
# fmt: off
"""Deletes and forbids its own folder, and moves elsewhere.

outcome: error
"""
import shutil
os.chmod("/tmp/answer", 0)
shutil.rmtree("/tmp/answer", ignore_errors=True)
os.chdir("/")
def at_call():
    raise ValueError("no file to show")
