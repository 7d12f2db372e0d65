# Takes the report for the end.
# score: 0.6
# says: "A report that nobody has read closes nothing"


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    return (ordered & ~(log["report_on"] <= day)).sum()
