def test_zz(battle):
    for n, g in battle.graded.items():
        said = {}
        for t in (g.report.tasks if g.report else ()):
            for c in t.checks: 
                if not c.name.startswith("rules"): said.setdefault((str(c.outcome), (c.problem or {"en":""})["en"][:100]), []).append(c.name)
        print(n, round(g.seconds, 2), g.megabytes, "MB", g.crash[:100], sorted(g.outcomes), g.report and g.report.problem and g.report.problem["en"][:120], g.breaches[:150], len(str(g.report.to_dict())) if g.report else "")
        if not (g.report and g.report.problem):
            for k, v in list(said.items())[:3]: print("      ", k, len(v), v[0])
