# Leaves out five years.
# score: 0
# says: "just five years old"


def usable(figures, year):
    age = year - figures["year"]
    return (
        figures[figures["counted_as_ours"] & figures["seen"] & (age < 5).fillna(False)]
        .groupby("line")
        .size()
    )
