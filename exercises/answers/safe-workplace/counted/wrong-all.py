# Counts every report.
# score: 0
# says: "You counted every report"


def counted(reports):
    return reports.groupby("year").size()
