# Leaves out what is favorable.
# score: 0
# says: "You left out what is favorable"


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    effect = lines["actual"] - plan
    effect = effect.where(lines["kind"] == "income", -effect)
    return effect[effect <= -limit]
