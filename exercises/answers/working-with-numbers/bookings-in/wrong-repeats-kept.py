# Keeps the repeated lines.
# score: 2
# says: ["Right with totals below", "stand twice"]


def bookings_in(report):
    real = report[report["Patient"] != ""]
    return len(real[~real["Patient"].str.startswith("ZZTEST")])
