import os, sys
sys.path.insert(0, "/tmp/atk")
def test_try(arena, stub):
    from holes import H
    only = os.environ.get("ONLY")
    subs = [stub(n, c) if 'class Big' not in c else __import__('dataclasses').replace(stub(n,c), files={'answer.py': (stub(n+'_', c).files['answer.py'].decode() + '\nCustomDataset = Big\nclass MultiTaskLoss:\n    def __init__(self): pass\n    def __call__(self,*a): return Big()[0]\n').encode()}) for n, c in H.items() if not only or n in only.split(",")]
    import resource, subprocess
    subprocess.run("free -m|head -2", shell=True)
    found = arena.grade_all(subs)
    print("maxrss MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss>>10)
    for n,g in found.items():
        print("##", n, "CRASH " + g.crash[:200] if g.crash else "", g.report and g.report.score,  "secs", round(g.seconds,2), g.honest and g.honest.score, g.left, g.leaks)
        if g.report:
            if g.report.problem: print("   problem", g.report.problem["en"][:200])
            said = {}
            for t in g.report.tasks:
                for c in t.checks: said.setdefault((str(c.outcome), (c.problem or {"en":""})["en"][:110]), []).append(c.name)
            for k, v in list(said.items())[:5]: print("      ", k, len(v), v[0])
            print(g.report.printed)
