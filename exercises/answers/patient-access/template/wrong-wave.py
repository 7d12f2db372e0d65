# Three at the top of each hour, where all ask at once.
# score: 4
# says: "Patients wait too long"

template = """
start   kind       patients
08:00   ahead      3
09:00   ahead      3
10:00   ahead      3
11:00   ahead      3
11:20   same-day   1
"""
session.try_out(template, no_show=0.10)
