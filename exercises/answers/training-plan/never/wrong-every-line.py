# Counts every line.
# score: 0
# says: "You counted every line"


def never_done(lines):
    return lines.groupby("title").size()
