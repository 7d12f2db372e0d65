# One test after the other.
# score: 4


def usable(figures, year):
    age = year - figures["year"]
    young = (age <= 5).fillna(False)
    fits = figures[figures["counted_as_ours"] & figures["seen"] & young]
    return fits.groupby("line").size()
