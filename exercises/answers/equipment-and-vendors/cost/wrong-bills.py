# Adds up the bills.
# score: 0
# says: "You counted each year alike"


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    return offers["setup"] + 3 * offers["yearly"]
