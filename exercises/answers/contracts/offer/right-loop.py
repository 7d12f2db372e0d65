# Goes through the lines one by one.
# score: 5


def against_today(mix, percents):
    percent = mix["category"].map(percents)
    more = 0
    for _, line in mix.iterrows():
        price = line["medicare"] * percents[line["category"]] / 100
        more = more + line["units"] * (min(price, line["charge"]) - line["contract"])
    return more
