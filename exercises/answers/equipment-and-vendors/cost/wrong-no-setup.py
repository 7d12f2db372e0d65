# Leaves the setup out.
# score: 0
# says: "You left the setup out"


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    return sum(offers["yearly"] / (1 + rate) ** year for year in range(3))
