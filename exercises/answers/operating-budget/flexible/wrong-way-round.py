# Turns the share around.
# score: 0
# says: "the wrong way round"


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    return budget.where(lines["follows"] == "stays", budget * planned / visits)
