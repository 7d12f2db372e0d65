# Multiplies by the percentage as it stands.
# score: 0
# says: "A percent is a hundredth"


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    return units.sum(axis="columns") * factor * percent
