# Adds three columns and rounds to cents.
# score: 3


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    total = units["rvu_work"] + units["rvu_pe"] + units["rvu_mp"]
    return (total * factor * (percent / 100)).round(2)
