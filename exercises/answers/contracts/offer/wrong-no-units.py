# Forgets the units.
# score: 0
# says: "You forgot the units"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = (mix["medicare"] * percent / 100).clip(upper=mix["charge"])
    return (price - mix["contract"]).sum()
