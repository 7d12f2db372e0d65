# Filters, groups, subtracts.
# score: 5


def minutes_behind(visits, now):
    here = visits[(visits["arrived"] <= now) & (visits["started"] > now)]
    minutes = (now - here.groupby("clinician")["due"].min()).dt.total_seconds() / 60
    return minutes[minutes > 0]
