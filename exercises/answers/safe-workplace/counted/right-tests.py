# Puts the tests together.
# score: 5


def counted(reports):
    reason = (
        (reports["care"] == "medical")
        | (reports["days_away"] > 0)
        | (reports["days_restricted"] > 0)
        | (reports["used_sharp"] == "yes")
    )
    return reports[(reports["work"] == "yes") & reason].groupby("year").size()
