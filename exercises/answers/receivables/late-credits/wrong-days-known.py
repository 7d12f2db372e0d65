# Gives the days since known.
# score: 0
# says: "Take the days it may take off them"


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    days = (day - held["known_on"]).dt.days
    limit = held["kind"].map({"federal": 60, "payer": policy, "patient": policy})
    return days[days > limit]
