"""Exercises made ready for other systems to grade: each system's own kind of package, with the course packed in."""
