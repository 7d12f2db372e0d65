# Written with commas and capitals, which does not matter.
# score: 8

template = """
start   kind       patients
08:00   Ahead, 2
08:20   Ahead, 1
08:40   Ahead, 1
09:00   Ahead, 1
09:20   Same-Day, 1
09:40   Ahead, 1
10:00   Ahead, 1
10:20   Same-Day, 1
10:40   Ahead, 1
11:00   Same-Day, 1
11:20   Ahead, 1
11:40   Same-Day, 1
"""
session.try_out(template, no_show=0.10)
