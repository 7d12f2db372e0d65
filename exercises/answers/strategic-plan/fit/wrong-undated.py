# Keeps what has no year.
# score: 0
# says: "without a year"


def usable(figures, year):
    age = year - figures["year"]
    return (
        figures[figures["counted_as_ours"] & figures["seen"] & (age <= 5).fillna(True)]
        .groupby("line")
        .size()
    )
