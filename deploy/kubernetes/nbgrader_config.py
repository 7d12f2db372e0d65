"""nbgrader in every student's and instructor's image: the exchange is ngshare."""

from ngshare_exchange import configureExchange

c = get_config()  # noqa: F821 - nbgrader provides it

configureExchange(c, "http://ngshare:8080/services/ngshare")
# A student sees the courses that ngshare has entered him or her in.
c.CourseDirectory.course_id = "*"
# Formgrader makes what draws its pages once, when the server starts: in the home, where no
# course's own config lies. A notebook that is no student's stays as it is.
c.HTMLExporter.preprocessors = ["medoffice.grading.marking.in_formgrader.RubricBeside"]
