# Adds along each line.
# score: 3


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    return units.sum(axis="columns") * factor * percent / 100
