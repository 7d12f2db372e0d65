# Takes the percentage for visits for everything.
# score: 0
# says: "Each category has its own"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = (mix["medicare"] * percents["visit"] / 100).clip(upper=mix["charge"])
    return (mix["units"] * (price - mix["contract"])).sum()
