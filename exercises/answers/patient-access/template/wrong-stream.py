# Nobody is booked on top, so the no-shows' places stay empty.
# score: 6
# says: "Fewer patients are seen"

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
11:20   ahead      1
11:40   same-day   1
"""
session.try_out(template, no_show=0.10)
