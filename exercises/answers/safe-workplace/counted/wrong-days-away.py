# Counts days away alone.
# score: 0
# says: "That is one reason of several"


def counted(reports):
    kept = reports[(reports["work"] == "yes") & (reports["days_away"] > 0)]
    return kept.groupby("year").size()
