# Keeps those who are being seen.
# score: 0
# says: "You counted patients who are with the clinician already"


def minutes_behind(visits, now):
    here = visits[(visits["arrived"] <= now) & (visits["ended"] > now)]
    minutes = (now - here.groupby("clinician")["due"].min()).dt.total_seconds() / 60
    return minutes[minutes > 0]
