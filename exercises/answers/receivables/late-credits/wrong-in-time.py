# Keeps what is in time.
# score: 1
# says: "You kept credits that are still in time"


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    limit = held["kind"].map({"federal": 60, "payer": policy, "patient": policy})
    return (day - held["known_on"]).dt.days - limit
