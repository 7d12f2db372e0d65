# Lets the clock run.
# score: 3.5
# says: "You let the clock run for matters that you left"


def through(matters):
    order = matters.assign(
        last=matters["harms"] != "yes", worth=-matters["loss"] / matters["takes"]
    ).sort_values(["last", "worth"])
    order["end"] = order["takes"].cumsum()
    kept = order[order["end"] <= order["late_after"]]
    return kept.set_index("matter")["end"]
