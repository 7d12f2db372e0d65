# Filters and groups.
# score: 4


def never_done(lines):
    return lines[lines["last"].isna()].groupby("title").size()
