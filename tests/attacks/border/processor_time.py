# ruff: noqa
# fmt: off
"""Uses up its processor time.

outcome: timeout
hole: SIGXCPU is ignored by the first process of a namespace; the SIGKILL after it is told as too much memory
"""
import resource
resource.setrlimit(resource.RLIMIT_CPU, (1, 2))
while True: pass
