# Left as handed out.
# score: 0
# says: "not answered yet"


def rate_and_hours(planned_hours, hours, planned_pay, pay):
    planned_rate = planned_pay / planned_hours
    # Write your lines here, in place of the three dots.
    ...
