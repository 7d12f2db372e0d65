# Goes through the lines.
# score: 5


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    found = {}
    for line in lines.index:
        effect = lines["actual"][line] - plan[line]
        if lines["kind"][line] == "cost":
            effect = -effect
        if effect >= limit or effect <= -limit:
            found[line] = effect
    return found
