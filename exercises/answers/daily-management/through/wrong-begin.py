# Gives the beginning.
# score: 0
# says: "You gave the minute at which you begin"


def through(matters):
    order = matters.assign(
        last=matters["harms"] != "yes", worth=-matters["loss"] / matters["takes"]
    ).sort_values(["last", "worth"])
    minute, found = 0, {}
    for line in order.to_dict("records"):
        if minute + line["takes"] <= line["late_after"]:
            found[line["matter"]] = minute
            minute += line["takes"]
    return found
