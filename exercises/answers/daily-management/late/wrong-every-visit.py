# Counts every visit.
# score: 0
# says: "You counted every visit"


def late_starts(visits):
    seen = visits.dropna(subset=["started"]).sort_values("due")
    late = (seen["started"] - seen["due"]).dt.total_seconds() / 60 > 10
    return late.groupby(seen["clinician"]).mean()
