# Looks the limit up by kind.
# score: 5


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    limit = held["kind"].map({"federal": 60, "payer": policy, "patient": policy})
    late = (day - held["known_on"]).dt.days - limit
    return late[late > 0]
