# Takes one sum from the other, with prices in cents.
# score: 5


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    price = (mix["medicare"] * percent / 100).round(2).clip(upper=mix["charge"])
    then = (mix["units"] * price).sum()
    now = (mix["units"] * mix["contract"]).sum()
    return then - now
