# Counts.
# score: 1.25
# says: "You counted how many sessions began late"


def late_starts(visits):
    seen = visits.dropna(subset=["started"]).sort_values("due")
    seen["day"], seen["morning"] = seen["due"].dt.date, seen["due"].dt.hour < 13
    first = seen.drop_duplicates(["clinician", "day", "morning"])
    late = (first["started"] - first["due"]).dt.total_seconds() / 60 > 10
    return late.groupby(first["clinician"]).sum()
