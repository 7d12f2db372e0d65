# Takes the days gone from sixty.
# score: 5


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    waiting = incidents[incidents["told"].isna()]
    return 60 - (today - waiting["discovered"]).dt.days
