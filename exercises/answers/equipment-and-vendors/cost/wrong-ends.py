# Takes each year as paid at its end.
# score: 0
# says: "The first year is paid today"


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    return offers["setup"] + sum(offers["yearly"] / (1 + rate) ** year for year in (1, 2, 3))
