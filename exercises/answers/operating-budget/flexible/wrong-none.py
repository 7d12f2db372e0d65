# Leaves every line.
# score: 0
# says: "You left every line as it was planned"


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    return budget
