# Goes through the lines.
# score: 5


def net_collection(visits, day):
    old = visits[(day - visits["quarter_end"]).dt.days > 180]
    above = below = 0
    for line in old.itertuples():
        above += line.insurers + line.patients - line.refunds
        below += line.charges - line.contractual - line.discounts
    return above / below
