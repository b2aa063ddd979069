# ruff: noqa
# fmt: off
"""Control sequences, markup, right-to-left marks and halves of surrogate pairs in prints, messages, names and values.

outcome: failed | error
"""
evil = "\x1b[2J\x1b]0;title\x07[bold red]pwned[/][link=file:///etc/passwd]x\u202e\u2066\x08\x9b31m\ud800\udfff\r\n{error}%s\0"
Evil = type("E\x1b[31m\u202e[bold]", (Exception,), {})
print(evil * 3)
import warnings
turns = []
def at_call():
    turns.append(1)
    print(evil)
    sys.stderr.write(evil)
    warnings.warn(evil)
    if len(turns) % 2: raise Evil(evil)
def result(plain):
    return [evil, {evil: evil}, type(evil, (), {})() if "\0" not in evil else type("n\x1b[1m", (), {})()][len(turns) % 3]
