# Goes through the lines.
# score: 5


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    off = {}
    for batch, line in arrived.iterrows():
        difference = round(line["posted"] - line["banked"], 2)
        if difference:
            off[batch] = difference
    return pd.Series(off)
