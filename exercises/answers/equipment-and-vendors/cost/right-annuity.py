# Uses the formula of equal payments.
# score: 5


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    factor = (1 - (1 + rate) ** -3) / rate * (1 + rate)
    return offers["setup"] + offers["yearly"] * factor
