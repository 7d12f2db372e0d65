# Looks at the wrong column.
# score: 0
# says: "You counted lines with an empty “next_due”"


def never_done(lines):
    return lines[lines["next_due"].isna()].groupby("title").size()
