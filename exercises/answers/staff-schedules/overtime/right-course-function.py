# Uses the course's function for the hours of a list of weeks.
# score: 5

from medoffice.scheduling import workweek


def overtime_hours(punches):
    weeks = punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum()
    return {
        person: workweek.overtime([workweek.hours_of(minutes) for minutes in theirs])
        for person, theirs in weeks.groupby("staff_id")
    }
