# Left as handed out.
# score: 0
# says: "not answered yet"


def no_show_rate(bookings):
    missed = (bookings["outcome"] == "no-show").sum()
    # Write your lines here, in place of the three dots.
    ...
