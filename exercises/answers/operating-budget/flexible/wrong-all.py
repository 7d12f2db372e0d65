# Sets every line to the visits.
# score: 0
# says: "You set every line to the visits"


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    return budget * visits / planned
