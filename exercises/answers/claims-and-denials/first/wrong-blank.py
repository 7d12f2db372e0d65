# Left as handed out.
# score: 0
# says: "not answered yet"


def first_to_work(waiting, today, soon, length):
    left = (waiting["last_day"] - today).dt.days
    # Write your lines here, in place of the three dots.
    ...
