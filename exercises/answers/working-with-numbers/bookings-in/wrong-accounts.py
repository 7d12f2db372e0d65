# Counts accounts.
# score: 0
# says: "may have several bookings"


def bookings_in(report):
    real = report[report["Patient"] != ""]
    real = real[~real["Patient"].str.startswith("ZZTEST")]
    return real["Acct #"].nunique()
