"""A class's gradebook: who handed in what and when, and every report of it, in a database that loses nothing.

`tables` is how it lies in the database, `book` what may be asked of it and told to it, `totals` how attempts and
policies become what a learner has earned. Scores are never changed by a policy: totals are computed when they are read.
"""

from grader.gradebook.book import Attempt, Gradebook
from grader.gradebook.totals import Standing, standings

__all__ = ["Attempt", "Gradebook", "Standing", "standings"]
