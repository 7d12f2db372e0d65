# Gives how old they are.
# score: 0
# says: "how old they are"


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    late = (today - waiting["came"]).dt.days
    return late[late > 0]
