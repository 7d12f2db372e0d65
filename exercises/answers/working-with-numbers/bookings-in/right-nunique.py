# Counts different numbers among the real lines.
# score: 5


def bookings_in(report):
    real = report[report["Patient"] != ""]
    real = real[~real["Patient"].str.startswith("ZZTEST")]
    return real["Appt #"].nunique()
