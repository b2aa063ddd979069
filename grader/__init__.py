"""The `course` command's engine: exercises handed out, answers judged behind a border, results said in two
languages."""
