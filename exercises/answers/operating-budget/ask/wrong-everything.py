# Gives every line.
# score: 0
# says: "You gave every line"


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    effect = lines["actual"] - plan
    return effect.where(lines["kind"] == "income", -effect)
