# Subtracts the wrong way round.
# score: 0
# says: "You subtracted the wrong way round"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = (mix["medicare"] * percent / 100).clip(upper=mix["charge"])
    return (mix["units"] * (mix["contract"] - price)).sum()
