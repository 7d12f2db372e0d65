# Divides two counts.
# score: 4


def reached(candidates):
    met = candidates[(candidates["stage"] == "interview") | (candidates["stage"] == "offer")]
    applied = candidates.groupby("opening")["candidate"].count()
    return met.groupby("opening")["candidate"].count() / applied
