# Leaves out letters that are not answered.
# score: 1.5
# says: "You left out the letters that nobody has answered"


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    took = (letters["answered"] - letters["received"]).dt.days
    late = took - 60 - told_in_time * 30
    return late[late > 0]
