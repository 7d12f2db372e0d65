# Works in cents.
# score: 5


def deposits_off(deposits, day, days):
    arrived = deposits[(day - deposits["day"]).dt.days > days].set_index("batch")
    cents = (arrived["posted"] * 100).round() - (arrived["banked"] * 100).round()
    return cents[cents.abs() > 0] / 100
