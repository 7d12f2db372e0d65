# Counts in a cross table, with the months down the side.
# score: 4


import pandas as pd


def visits_pivot(bookings):
    done = bookings[bookings["outcome"] == "completed"]
    return pd.crosstab(done["month"], done["provider_id"])
