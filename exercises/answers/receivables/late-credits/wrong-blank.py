# Left as handed out.
# score: 0
# says: "not answered yet"


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    # Write your lines here, in place of the three dots.
    ...
