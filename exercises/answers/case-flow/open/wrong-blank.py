# Left as handed out.
# score: 0
# says: "not answered yet"


def open_referrals(log, day):
    ordered = log["ordered_on"] <= day
    # Write your lines here, in place of the three dots.
    ...
