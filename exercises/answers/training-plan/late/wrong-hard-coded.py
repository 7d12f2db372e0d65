# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def days_late(lines, today):
    lines = lines.set_index("line")
    return {"1": 350, "2": 11}
