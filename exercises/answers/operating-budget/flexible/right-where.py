# Uses where.
# score: 5


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    return budget.where(lines["follows"] == "stays", budget * visits / planned)
