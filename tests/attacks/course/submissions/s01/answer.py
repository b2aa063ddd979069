"""CANARY-STUDENT-01: what another learner handed in."""
