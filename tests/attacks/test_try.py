import pathlib, time, os
def test_try(arena, stub, right_answer, corpus, outside):
    names = sorted(p.stem for p in (pathlib.Path(__file__).parent/"corpus").glob("*.py"))
    if os.environ.get("ONLY"): names = [n for n in names if any(n.startswith(o) for o in os.environ["ONLY"].split(","))]
    before = outside()
    subs=[corpus(n) for n in names]
    t=time.time()
    found = arena.grade_all(subs, frozenset({"31_infinite_loop", "32_swallow_timeouts", "35_patch_time"}))
    print(time.time()-t)
    for n,g in found.items():
        print(n, g.crash, g.report and g.report.score,  "secs", round(g.seconds,2), g.honest and g.honest.score, g.left, g.leaks, g.report and (sorted(g.outcomes), g.report.problem and g.report.problem["en"]))
        if g.report:
            said = {}
            for t in g.report.tasks:
                for c in t.checks: said.setdefault((str(c.outcome), (c.problem or {"en":""})["en"][:110]), []).append(c.name)
            if not g.report.problem or os.environ.get("ONLY"):
                for k, v in said.items(): print("      ", k, len(v), v[0], repr(g.report.printed[:300]))
    after = outside()
    print({k: after[k] == before[k] for k in after}, after["marked"])
