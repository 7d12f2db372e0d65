# Left as handed out.
# score: 0
# says: "not answered yet"


def late_starts(visits):
    seen = visits.dropna(subset=["started"]).sort_values("due")
    # Write your lines here, in place of the three dots.
    ...
