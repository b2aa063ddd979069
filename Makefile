# make demo: set everything up, then show the main job.   make test: set everything up, then prove that all is well.
.PHONY: demo test setup lint types suite verify bench clean

demo: setup
	@.venv/bin/python scripts/demo.py

test: setup lint types suite verify

setup:
	@sh scripts/setup.sh

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check grader tests benchmarks scripts

types: setup
	.venv/bin/mypy

suite: setup
	@sh scripts/setup.sh tests
	.venv/bin/python -m pytest -q

verify: setup
	.venv/bin/course verify

bench: setup
	.venv/bin/python benchmarks/throughput.py
	.venv/bin/python benchmarks/latency.py
	.venv/bin/python benchmarks/simulated.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build *.egg-info
