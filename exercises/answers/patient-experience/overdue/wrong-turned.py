# Turns the days around.
# score: 0
# says: "turned around"


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    days = waiting["severity"].map({1: 7, 2: 14, 3: 30})
    late = (today - waiting["came"]).dt.days - days
    return late[late > 0]
