"""The course as records: what it offers, where its files lie, and every problem of those files with file and line.

    course = load_course(find_course(None))
    exercise = course.exercise("autograd")

`records` holds the nouns, `yamlfile` reads YAML and remembers lines, `course` and `exercise` turn files into records,
`pages` reads the author's wrong and right answers. Nothing here runs code of a course.
"""

from grader.catalog.course import RECORD, find_course, load_course
from grader.catalog.pages import Alternative, Misconception, alternatives, misconceptions
from grader.catalog.policies import COUNTS, Policies
from grader.catalog.records import CONTRADICTIONS, RULES, Course, Exercise, Limits, Part, Task

__all__ = [
    "CONTRADICTIONS",
    "COUNTS",
    "RECORD",
    "RULES",
    "Alternative",
    "Course",
    "Exercise",
    "Limits",
    "Misconception",
    "Part",
    "Policies",
    "Task",
    "alternatives",
    "find_course",
    "load_course",
    "misconceptions",
]
