# Forgets whether work caused it.
# score: 0
# says: "You counted what work did not cause"


def counted(reports):
    days = reports["days_away"] + reports["days_restricted"]
    sharp = reports["used_sharp"] == "yes"
    reason = (reports["care"] == "medical") | (days > 0) | sharp
    return reports[reason].groupby("year").size()
