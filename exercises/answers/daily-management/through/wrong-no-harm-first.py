# Money first.
# score: 0
# says: "You did not put first what can harm"


def through(matters):
    order = matters.assign(worth=-matters["loss"] / matters["takes"]).sort_values("worth")
    minute, found = 0, {}
    for line in order.to_dict("records"):
        if minute + line["takes"] <= line["late_after"]:
            minute += line["takes"]
            found[line["matter"]] = minute
    return found
