# Goes through the clinicians one by one.
# score: 3


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    medians = {}
    for provider in visits["provider_id"].unique():
        medians[provider] = days[visits["provider_id"] == provider].median()
    return medians
