# Left as handed out.
# score: 0
# says: "not answered yet"


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    # Write your lines here, in place of the three dots.
    ...
