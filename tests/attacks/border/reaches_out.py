# ruff: noqa
# fmt: off
"""Looks for a way out: addresses, names, other network cards.

outcome: failed | error
"""
def at_call():
    if [name for _, name in socket.if_nameindex()] != ["lo"]: breach("cards", socket.if_nameindex())
    for address in (("127.0.0.1", 8765), ("127.0.0.1", 22), ("10.0.0.1", 80), ("1.1.1.1", 53), ("169.254.169.254", 80)):
        way = socket.socket(); way.settimeout(0.05)
        try: way.connect(address); breach("connected", address)
        except OSError: pass
        way.close()
    for kind in (socket.SOCK_RAW,):
        for family in (socket.AF_INET, socket.AF_PACKET):
            try: socket.socket(family, kind, 255); breach("raw socket", family)
            except OSError: pass
