# Gives a table with the clinician in a column, names in small letters, longest first.
# score: 3


def lead_time(bookings):
    by_clinician = bookings.groupby("provider_id")
    table = by_clinician["lead_days"].quantile(0.5).reset_index()
    table["provider_id"] = table["provider_id"].str.lower()
    return table.sort_values("lead_days", ascending=False)
