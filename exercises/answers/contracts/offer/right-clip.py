# Takes the lesser of price and charge.
# score: 5


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = (mix["medicare"] * percent / 100).clip(upper=mix["charge"])
    return (mix["units"] * (price - mix["contract"])).sum()
