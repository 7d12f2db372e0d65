# Writes it as a query.
# score: 5


def counted(reports):
    kept = reports.query(
        "work == 'yes' and (care == 'medical' or days_away + days_restricted > 0"
        " or used_sharp == 'yes')"
    )
    return kept["year"].value_counts()
