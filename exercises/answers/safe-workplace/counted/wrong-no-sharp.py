# Forgets the sticks.
# score: 1.25
# says: "You left out sticks by a used sharp"


def counted(reports):
    days = reports["days_away"] + reports["days_restricted"]
    reason = (reports["care"] == "medical") | (days > 0)
    return reports[(reports["work"] == "yes") & reason].groupby("year").size()
