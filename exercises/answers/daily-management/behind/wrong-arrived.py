# Counts from arrival.
# score: 0
# says: "You counted from when the patient came"


def minutes_behind(visits, now):
    here = visits[(visits["arrived"] <= now) & (visits["started"] > now)]
    minutes = (now - here.groupby("clinician")["arrived"].min()).dt.total_seconds() / 60
    return minutes[minutes > 0]
