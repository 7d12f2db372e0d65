# Prices the work alone.
# score: 0
# says: "You took the work alone"


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    return units["rvu_work"] * factor * percent / 100
