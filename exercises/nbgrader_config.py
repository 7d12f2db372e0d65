"""The course, as nbgrader sees it. Run nbgrader's commands in this folder."""

import os

c = get_config()  # noqa: F821 - nbgrader provides it

c.CourseDirectory.course_id = "medical-office-manager"

# A student who has never programmed meets these words first. nbgrader's own stub is an error.
c.ClearSolutions.code_stub = {
    "python": "# Write your lines here, in place of the three dots.\n...",
}
c.ClearSolutions.text_stub = "*Double-click here and write your answer in place of this line.*"

# A submission is a program. However it is asked for, by Formgrader's button or by nbgrader's own
# command, it is graded as "python -m medoffice.grading grade" does: shut in.
if "NBGRADER_ALONE" not in os.environ:
    c.Autograde.sanitize_preprocessors = []
    c.Autograde.autograde_preprocessors = ["medoffice.grading.formgrader.GradeShutIn"]
    # Formgrader shows rubric and samples beside a written answer. Feedback does not hold them.
    c.HTMLExporter.preprocessors = ["medoffice.grading.marking.in_formgrader.RubricBeside"]

# For nbgrader alone: enough for a slow machine; an endless loop costs its task and no other.
c.Execute.timeout = 60

# The gradebook is a file beside this one. Where several machines need it, it is a PostgreSQL
# database: postgresql+psycopg://NAME@HOST/DATABASE. Its password stands in ~/.pgpass, not here.
if "COURSE_GRADEBOOK" in os.environ:
    c.CourseDirectory.db_url = os.environ["COURSE_GRADEBOOK"]
