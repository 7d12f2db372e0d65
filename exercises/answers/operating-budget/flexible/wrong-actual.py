# Starts from the actual amounts.
# score: 0
# says: "You set the actual amounts to the visits"


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    return lines["actual"].where(lines["follows"] == "stays", lines["actual"] * visits / planned)
