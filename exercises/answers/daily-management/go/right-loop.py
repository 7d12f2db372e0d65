# Goes through the lines.
# score: 5


def could_go(log):
    found = {}
    for _, line in log.iterrows():
        if line["who"] != "me":
            found[line["kind"]] = found.get(line["kind"], 0) + line["minutes"]
    return found
