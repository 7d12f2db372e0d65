# Adds three years.
# score: 5


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    second, third = offers["yearly"] / (1 + rate), offers["yearly"] / (1 + rate) ** 2
    return offers["setup"] + offers["yearly"] + second + third
