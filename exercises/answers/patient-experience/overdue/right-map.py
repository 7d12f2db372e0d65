# Maps the days.
# score: 6


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    days = waiting["severity"].map({1: 30, 2: 14, 3: 7})
    late = (today - waiting["came"]).dt.days - days
    return late[late > 0]
