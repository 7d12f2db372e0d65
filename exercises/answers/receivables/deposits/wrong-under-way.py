# Keeps money under way.
# score: 2
# says: "You kept money that is still under way"


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    all_of_them = deposits.set_index("batch")
    difference = (all_of_them["posted"] - all_of_them["banked"]).round(2)
    return difference[difference != 0]
