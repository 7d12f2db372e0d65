# Left as handed out.
# score: 0
# says: "not answered yet"


def owed(audit):
    premium_paid = premium_of(audit["hours_paid"], audit["rate"], audit["bonus"])
    # Write your lines here, in place of the three dots.
    ...
