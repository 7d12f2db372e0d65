# Left as handed out.
# score: 0
# says: "not answered yet"


def usable(figures, year):
    age = year - figures["year"]
    # Write your lines here, in place of the three dots.
    ...
