# Counts what was answered late.
# score: 0
# says: "answered late, but are answered"


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    days = came["severity"].map({1: 30, 2: 14, 3: 7})
    end = came["answered"].where(came["answered"] <= today).fillna(today)
    late = (end - came["came"]).dt.days - days
    return late[late > 0]
