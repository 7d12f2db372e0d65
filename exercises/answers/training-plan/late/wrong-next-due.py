# Leaves out who never did it.
# score: 0
# says: "You left out those who never did it"


def days_late(lines, today):
    lines = lines.set_index("line")
    days = (today - lines["next_due"]).dt.days
    return days[days > 0]
