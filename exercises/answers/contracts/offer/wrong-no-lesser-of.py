# Forgets the lesser-of clause.
# score: 3
# says: "You forgot the lesser-of clause"


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = mix["medicare"] * percent / 100
    return (mix["units"] * (price - mix["contract"])).sum()
