# Does not turn costs around.
# score: 0
# says: "turn the sign of costs around"


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    effect = lines["actual"] - plan
    return effect[effect.abs() >= limit]
