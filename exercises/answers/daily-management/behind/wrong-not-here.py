# Counts who did not come.
# score: 0
# says: "You counted patients who are not here"


def minutes_behind(visits, now):
    here = visits[(visits["due"] <= now) & ~(visits["started"] <= now)]
    minutes = (now - here.groupby("clinician")["due"].min()).dt.total_seconds() / 60
    return minutes[minutes > 0]
