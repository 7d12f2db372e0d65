# Sorts the table and goes through it.
# score: 7


def through(matters):
    order = matters.assign(
        last=matters["harms"] != "yes", worth=-matters["loss"] / matters["takes"]
    ).sort_values(["last", "worth"])
    minute, found = 0, {}
    for line in order.to_dict("records"):
        if minute + line["takes"] <= line["late_after"]:
            minute += line["takes"]
            found[line["matter"]] = minute
    return found
