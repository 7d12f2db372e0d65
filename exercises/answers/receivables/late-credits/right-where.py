# Chooses the limit line by line.
# score: 5


def late_credits(credits, day, policy):
    held = credits[credits["returned_on"].isna()].set_index("credit_id")
    is_federal = held["kind"] == "federal"
    limit = pd.Series(policy, index=held.index).where(~is_federal, 60)
    due = held["known_on"] + pd.to_timedelta(limit, unit="D")
    return (day - due[due < day]).dt.days
