# Left as handed out.
# score: 0
# says: "not answered yet"


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    # Write your lines here, in place of the three dots.
    ...
