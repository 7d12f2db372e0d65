# Keeps the totals.
# score: 2
# says: ["Right with repeated lines", "kept the totals"]


def bookings_in(report):
    real = report[~report["Patient"].str.startswith("ZZTEST")]
    return len(real.drop_duplicates("Appt #"))
