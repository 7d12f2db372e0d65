# Goes through the services one by one.
# score: 3


def contract_price(services, factor, percent):
    units = services.set_index("service_id")[["rvu_work", "rvu_pe", "rvu_mp"]]
    prices = {}
    for name, line in units.iterrows():
        prices[name] = (line["rvu_work"] + line["rvu_pe"] + line["rvu_mp"]) * factor * percent / 100
    return prices
