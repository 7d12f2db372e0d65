# Goes through the lines.
# score: 5


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    late = {}
    for number, line in held.iterrows():
        days = (day - line["known_on"]).days - (60 if line["kind"] == "federal" else policy)
        if days > 0:
            late[number] = days
    return late
