# Fills the open letters with today.
# score: 6


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    took = (letters["answered"].fillna(today) - letters["received"]).dt.days
    late = took - 60 - told_in_time * 30
    return late[late > 0]
