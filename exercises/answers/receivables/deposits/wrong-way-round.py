# Subtracts the wrong way.
# score: 0
# says: "You subtracted the wrong way round"


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    difference = (arrived["banked"] - arrived["posted"]).round(2)
    return difference[difference != 0]
