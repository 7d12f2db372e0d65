# Uses the course's own net present value.
# score: 5


def cost_today(offers, rate):
    offers = offers.set_index("offer")
    from medoffice.budgeting.capital.investment import npv

    found = {}
    for offer, line in offers.iterrows():
        flows = [int(line["setup"] + line["yearly"]), int(line["yearly"]), int(line["yearly"])]
        found[offer] = float(npv(flows, rate))
    return found
