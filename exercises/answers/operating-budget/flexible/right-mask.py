# Changes a copy where it follows.
# score: 5


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    changed = budget.copy()
    follows = lines["follows"] == "visits"
    changed[follows] = budget[follows] * visits / planned
    return changed.round(2)
