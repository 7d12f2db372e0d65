# Left as handed out.
# score: 0
# says: "not answered yet"


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    # Write your lines here, in place of the three dots.
    ...
