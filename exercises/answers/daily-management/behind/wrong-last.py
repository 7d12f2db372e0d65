# Takes the last.
# score: 1.25
# says: "You took the patient who is due last"


def minutes_behind(visits, now):
    here = visits[(visits["arrived"] <= now) & (visits["started"] > now)]
    minutes = (now - here.groupby("clinician")["due"].max()).dt.total_seconds() / 60
    return minutes[minutes > 0]
