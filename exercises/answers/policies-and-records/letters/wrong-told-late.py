# Gives the extension to whoever was told at all.
# score: 1.5
# says: "You gave the extension where the patient was told too late"


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    took = (letters["answered"].fillna(today) - letters["received"]).dt.days
    late = took - 60 - letters["told"].notna() * 30
    return late[late > 0]
