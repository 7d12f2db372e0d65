# Keeps what went back.
# score: 0
# says: "You kept credits that were given back"


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    all_of_them = credits.set_index("credit_id")
    limit = all_of_them["kind"].map({"federal": 60, "payer": policy, "patient": policy})
    late = (day - all_of_them["known_on"]).dt.days - limit
    return late[late > 0]
