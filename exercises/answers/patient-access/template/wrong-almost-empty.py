# Nobody waits because nobody is booked.
# score: 1
# says: ["places for too few patients", "fewer same-day places"]

template = """
start   kind       patients
08:00   ahead      2
10:00   ahead      1
10:20   ahead      1
10:40   ahead      1
11:00   same-day   1
11:20   ahead      1
11:40   same-day   1
"""
session.try_out(template, no_show=0.10)
