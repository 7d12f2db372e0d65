# Gives what the offer brings in all.
# score: 0
# says: "You gave what the offer brings in all"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = (mix["medicare"] * percent / 100).clip(upper=mix["charge"])
    return (mix["units"] * price).sum()
