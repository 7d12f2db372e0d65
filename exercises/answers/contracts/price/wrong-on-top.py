# Adds the percentage on top.
# score: 0
# says: "on top of Medicare's price"


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    return units.sum(axis="columns") * factor * (1 + percent / 100)
