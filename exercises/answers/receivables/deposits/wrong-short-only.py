# Keeps the short ones.
# score: 1
# says: "it as well"


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    difference = (arrived["posted"] - arrived["banked"]).round(2)
    return difference[difference > 0]
