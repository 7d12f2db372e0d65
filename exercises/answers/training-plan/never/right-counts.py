# Counts the words of a column.
# score: 4


def never_done(lines):
    empty = lines["last"].isna()
    return lines["title"][empty].value_counts()
