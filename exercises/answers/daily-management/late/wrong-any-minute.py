# Any minute is late.
# score: 0
# says: "You counted each session that began after its time"


def late_starts(visits):
    seen = visits.dropna(subset=["started"]).sort_values("due")
    seen["day"], seen["morning"] = seen["due"].dt.date, seen["due"].dt.hour < 13
    first = seen.drop_duplicates(["clinician", "day", "morning"])
    return (first["started"] > first["due"]).groupby(first["clinician"]).mean()
