# A kind of place that does not exist.
# score: 0
# says: "neither “ahead” nor “same-day”"

template = """
start   kind       patients
08:00   ahead      2
08:20   ahead      1
08:40   ahead      1
09:00   ahead      1
09:20   urgent   1
09:40   ahead      1
10:00   ahead      1
10:20   urgent   1
10:40   ahead      1
11:00   urgent   1
11:20   ahead      1
11:40   urgent   1
"""
session.try_out(template, no_show=0.10)
