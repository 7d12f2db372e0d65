# Goes through the complaints.
# score: 6


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    found = {}
    for number, line in waiting.iterrows():
        days = {1: 30, 2: 14, 3: 7}[line["severity"]]
        late = (today - line["came"]).days - days
        if late > 0:
            found[number] = late
    return found
