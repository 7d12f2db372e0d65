# Leaves out what has no status.
# score: 0
# says: "only the lines that have a status"


def bookings_in(report):
    real = report[report["Status"] != ""]
    real = real[~real["Patient"].str.startswith("ZZTEST")]
    return real["Appt #"].nunique()
