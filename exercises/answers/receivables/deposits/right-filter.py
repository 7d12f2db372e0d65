# Rounds, then filters.
# score: 5


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    difference = (arrived["posted"] - arrived["banked"]).round(2)
    return difference[difference != 0]
