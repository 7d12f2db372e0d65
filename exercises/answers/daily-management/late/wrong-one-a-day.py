# Forgets the afternoon.
# score: 1.25
# says: "You took the first visit of the day"


def late_starts(visits):
    seen = visits.dropna(subset=["started"]).sort_values("due")
    seen["day"] = seen["due"].dt.date
    first = seen.drop_duplicates(["clinician", "day"])
    late = (first["started"] - first["due"]).dt.total_seconds() / 60 > 10
    return late.groupby(first["clinician"]).mean()
