# ruff: noqa
# fmt: off
"""Fills every place that can be written: /tmp, /dev/shm, and whatever else there is.

outcome: failed | error
"""
total = 0
for root, folders, _ in os.walk("/"):
    if root.startswith("/proc") or root.count("/") > 2: folders[:] = []; continue
    if not os.access(root, os.W_OK) or root.startswith("/dev/pts"): continue
    if root not in ("/tmp", "/dev/shm") and not root.startswith("/tmp/"): breach("may write to", root)
    for number in range(6):
        try:
            with open(f"{root}/mallory{number}", "wb") as file:
                for _ in range(6): file.write(b"x" * (1 << 20)); total += 1
        except OSError: pass
if total > 3 * 8: breach("wrote", total, "MiB")
