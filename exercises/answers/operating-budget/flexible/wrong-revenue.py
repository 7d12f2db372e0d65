# Leaves revenue as planned.
# score: 1.25
# says: "You left revenue as it was planned"


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    follows = (lines["follows"] == "visits") & (lines["kind"] == "cost")
    return budget.where(~follows, budget * visits / planned)
