# Compares with the budget as it was.
# score: 0
# says: "You compared with the budget as it was"


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    effect = lines["actual"] - lines["budget"]
    effect = effect.where(lines["kind"] == "income", -effect)
    return effect[effect.abs() >= limit]
