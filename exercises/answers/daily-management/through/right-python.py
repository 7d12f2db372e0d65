# Sorts a list.
# score: 7


def through(matters):
    lines = matters.to_dict("records")
    lines.sort(key=lambda line: (line["harms"] != "yes", -line["loss"] / line["takes"]))
    done, ends = 0, {}
    for line in lines:
        end = done + line["takes"]
        if end > line["late_after"]:
            continue
        done = ends[line["matter"]] = end
    return ends
