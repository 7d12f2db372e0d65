# Leaves out those with an offer.
# score: 0
# says: "Those who got an offer had an interview, too"


def reached(candidates):
    met = candidates["stage"] == "interview"
    return met.groupby(candidates["opening"]).mean()
