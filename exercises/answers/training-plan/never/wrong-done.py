# Counts what was done.
# score: 0
# says: "You counted the lines that were done"


def never_done(lines):
    return lines[lines["last"].notna()].groupby("title").size()
