# Gives all the office's limit.
# score: 0
# says: "Federal programs have a clock of their own"


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    late = (day - held["known_on"]).dt.days - policy
    return late[late > 0]
