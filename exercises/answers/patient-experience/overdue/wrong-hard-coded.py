# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    return {"B": 14, "D": 7}
