# The extra patient comes last, when nothing can be caught up.
# score: 6
# says: "too far past noon"

template = """
start   kind       patients
08:00   ahead      1
08:20   ahead      1
08:40   ahead      1
09:00   ahead      1
09:20   same-day   1
09:40   ahead      1
10:00   ahead      1
10:20   same-day   1
10:40   ahead      1
11:00   same-day   1
11:20   same-day   1
11:40   ahead      2
"""
session.try_out(template, no_show=0.10)
