# Looks at completed visits only.
# score: 0
# says: "completed visits only"


def lead_time(bookings):
    completed = bookings[bookings["outcome"] == "completed"]
    return completed.groupby("provider_id")["lead_days"].median()
