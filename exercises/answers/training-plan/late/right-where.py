# Chooses the due day.
# score: 5


def days_late(lines, today):
    lines = lines.set_index("line")
    due = lines["first_due"].where(lines["last"].isna(), lines["next_due"])
    days = (today - due).dt.days
    return days[days > 0]
