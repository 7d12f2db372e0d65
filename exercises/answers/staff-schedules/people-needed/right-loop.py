# Adds one person after the other.
# score: 5


def people_needed(choices, goal, busiest):
    for row in choices.sort_values("people").itertuples():
        if row.in_20_seconds >= goal and row.busy <= busiest:
            return row.people
