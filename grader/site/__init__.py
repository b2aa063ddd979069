"""Pages to look at: a class, and one page for each learner and exercise. HTML that needs no network and no script."""
