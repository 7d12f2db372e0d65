# Left as handed out.
# score: 0
# says: "not answered yet"


def never_done(lines):
    # Write your lines here, in place of the three dots.
    ...
