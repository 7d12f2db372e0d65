"""The course, as nbgrader sees it. Run nbgrader's commands in this folder."""

c = get_config()  # noqa: F821 - nbgrader provides it

c.CourseDirectory.course_id = "medical-office-manager"

# A student who has never programmed meets these words first. nbgrader's own stub is an error.
c.ClearSolutions.code_stub = {
    "python": "# Write your lines here, in place of the three dots.\n...",
}
c.ClearSolutions.text_stub = "*Double-click here and write your answer in place of this line.*"

# Enough for a slow machine; an endless loop costs its task and no other.
c.Execute.timeout = 60
