# Keeps what is due today.
# score: 2.5
# says: "You kept what is due today"


def days_late(lines, today):
    lines = lines.set_index("line")
    due = lines["first_due"].where(lines["last"].isna(), lines["next_due"])
    days = (today - due).dt.days
    return days[days >= 0]
