# Fills every empty day.
# score: 0
# says: "You filled every empty “next_due”"


def days_late(lines, today):
    lines = lines.set_index("line")
    due = lines["next_due"].fillna(lines["first_due"])
    days = (today - due).dt.days
    return days[days > 0]
