# Takes up all.
# score: 1.75
# says: "You took up what was too late"


def through(matters):
    order = matters.assign(
        last=matters["harms"] != "yes", worth=-matters["loss"] / matters["takes"]
    ).sort_values(["last", "worth"])
    return order.set_index("matter")["takes"].cumsum()
