# Works out the due day first.
# score: 6


def days_overdue(complaints, today):
    came = complaints[complaints["came"] <= today].set_index("number")
    waiting = came[came["answered"].isna() | (came["answered"] > today)]
    days = waiting["severity"].map({1: 30, 2: 14, 3: 7})
    due = waiting["came"] + pd.to_timedelta(days, unit="D")
    return (today - due[due < today]).dt.days
