# Turns the sign around.
# score: 0
# says: "The sign is turned around"


def days_late(lines, today):
    lines = lines.set_index("line")
    due = lines["first_due"].where(lines["last"].isna(), lines["next_due"])
    days = (due - today).dt.days
    return days[days < 0]
