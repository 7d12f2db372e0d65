# Goes by the deadline.
# score: 1.75
# says: "You went by the deadline alone"


def through(matters):
    order = matters.sort_values("late_after")
    minute, found = 0, {}
    for line in order.to_dict("records"):
        if minute + line["takes"] <= line["late_after"]:
            minute += line["takes"]
            found[line["matter"]] = minute
    return found
