# Takes the two parts apart.
# score: 7


def through(matters):
    harm = matters[matters["harms"] == "yes"]
    other = matters[matters["harms"] == "no"].copy()
    other["each"] = other["loss"] / other["takes"]
    order = pd.concat([harm, other.sort_values("each", ascending=False)])
    minute, found = 0, {}
    for line in order.to_dict("records"):
        if minute + line["takes"] <= line["late_after"]:
            minute += line["takes"]
            found[line["matter"]] = minute
    return found
