# Keeps the expected visits and takes the mean of true and false, rounded.
# score: 3


def no_show_rate(bookings):
    expected = bookings[bookings["outcome"].isin(["completed", "no-show"])]
    return round((expected["outcome"] == "no-show").mean(), 3)
