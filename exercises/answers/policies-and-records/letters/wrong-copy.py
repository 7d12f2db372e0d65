# Takes the clock for a copy.
# score: 0
# says: "You took the days for a copy"


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    took = (letters["answered"].fillna(today) - letters["received"]).dt.days
    late = took - 30 - told_in_time * 30
    return late[late > 0]
