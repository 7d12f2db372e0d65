# Left as handed out.
# score: 0
# says: "not answered yet"


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    # Write your lines here, in place of the three dots.
    ...
