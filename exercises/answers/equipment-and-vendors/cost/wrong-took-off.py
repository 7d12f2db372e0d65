# Takes the rate off.
# score: 0
# says: "You took the rate off"


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    yearly = offers["yearly"]
    return offers["setup"] + yearly + yearly * (1 - rate) + yearly * (1 - rate) ** 2
