# Takes the percentages of the contract's prices.
# score: 0
# says: "They are percentages of Medicare's"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = (mix["contract"] * percent / 100).clip(upper=mix["charge"])
    return (mix["units"] * (price - mix["contract"])).sum()
