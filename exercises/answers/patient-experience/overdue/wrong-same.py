# Gives all the same time.
# score: 0
# says: "the same time"


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    late = (today - waiting["came"]).dt.days - 30
    return late[late > 0]
