# Keeps the test patients.
# score: 2
# says: ["Right with totals below", "test patient is nobody"]


def bookings_in(report):
    real = report[report["Patient"] != ""]
    return real["Appt #"].nunique()
