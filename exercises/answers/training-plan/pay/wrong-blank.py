# Left as handed out.
# score: 0
# says: "not answered yet"


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    # Write your lines here, in place of the three dots.
    ...
