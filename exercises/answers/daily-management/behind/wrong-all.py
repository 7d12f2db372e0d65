# Keeps who is not behind.
# score: 1.25
# says: "You kept clinicians who are not behind"


def minutes_behind(visits, now):
    here = visits[(visits["arrived"] <= now) & (visits["started"] > now)]
    return (now - here.groupby("clinician")["due"].min()).dt.total_seconds() / 60
