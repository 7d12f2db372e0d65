# Adds the differences up.
# score: 0
# says: "give one figure for each batch"


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    return (arrived["posted"] - arrived["banked"]).sum()
