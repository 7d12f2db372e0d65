# Forgets the contract's percentage.
# score: 0
# says: "That is Medicare's price"


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    return units.sum(axis="columns") * factor
