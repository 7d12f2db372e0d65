# Gives the sizes.
# score: 0
# says: "without their signs"


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    effect = (lines["actual"] - plan).abs()
    return effect[effect >= limit]
