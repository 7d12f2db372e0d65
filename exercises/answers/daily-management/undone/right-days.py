# Lists the days that count.
# score: 5


def left_undone(checks):
    days = checks.loc[checks["initials"].notna(), "date"].unique()
    empty = checks[checks["date"].isin(days) & checks["initials"].isna()]
    missed = empty["line"].value_counts()
    return missed[missed > 1]
