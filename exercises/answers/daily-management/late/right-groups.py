# Groups by session.
# score: 5


def late_starts(visits):
    seen = visits.dropna(subset=["started"]).sort_values("due")
    day, morning = seen["due"].dt.date.rename("day"), (seen["due"].dt.hour < 13).rename("am")
    keys = [seen["clinician"], day, morning]
    first = seen.groupby(keys)[["due", "started"]].first()
    late = first["started"] - first["due"] > pd.Timedelta(minutes=10)
    return late.groupby("clinician").mean()
