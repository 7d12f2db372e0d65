# Knows of later answers.
# score: 3
# says: "an answer that came later"


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    waiting = came[came["answered"].isna()]
    days = waiting["severity"].map({1: 30, 2: 14, 3: 7})
    late = (today - waiting["came"]).dt.days - days
    return late[late > 0]
