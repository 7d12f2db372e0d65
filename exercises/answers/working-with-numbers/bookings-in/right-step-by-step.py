# Drops one kind of line after the other and counts what is left.
# score: 5


def bookings_in(report):
    kept = report.drop_duplicates("Appt #")
    kept = kept[kept["Patient"].str.len() > 0]
    kept = kept[~kept["Patient"].str.contains("ZZTEST")]
    return len(kept)
