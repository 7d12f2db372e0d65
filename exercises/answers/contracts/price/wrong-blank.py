# Left as handed out.
# score: 0
# says: "not answered yet"


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    # Write your lines here, in place of the three dots.
    ...
