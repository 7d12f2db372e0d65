# Two in every slot from 8 to 10, as Dr. Renwick asks.
# score: 3
# says: ["Patients wait too long", "too far past noon", "fewer same-day places"]

template = """
start   kind       patients
08:00   ahead      2
08:20   ahead      2
08:40   ahead      2
09:00   ahead      2
09:20   ahead      2
09:40   ahead      2
10:00   ahead      1
10:20   ahead      1
10:40   ahead      1
11:00   ahead      1
11:20   ahead      1
11:40   ahead      1
"""
session.try_out(template, no_show=0.10)
