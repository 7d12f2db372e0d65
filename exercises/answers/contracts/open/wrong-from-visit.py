# Counts from the visit.
# score: 0
# says: "You counted the days from the visit"


def still_open(short, window, day):
    age = (day - short["decided_on"]).dt.days
    age = (day - short["date"]).dt.days
    in_time = (age <= window) & (short["decided_on"] <= day)
    return short.loc[in_time, "missing"].sum()
