# Gives everybody the extension.
# score: 0
# says: "You gave the extension to everybody"


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    took = (letters["answered"].fillna(today) - letters["received"]).dt.days
    late = took - 90
    return late[late > 0]
