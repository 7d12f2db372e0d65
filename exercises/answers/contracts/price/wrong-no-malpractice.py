# Forgets malpractice insurance.
# score: 0
# says: "You left malpractice insurance out"


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    return (units["rvu_work"] + units["rvu_pe"]) * factor * percent / 100
