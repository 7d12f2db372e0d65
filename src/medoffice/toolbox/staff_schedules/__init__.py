"""The workbooks of the chapter *Staff schedules and phones*.

staffing
    From the work of each hour to places, relief, people, full-time equivalents and cost.
pto_calendar
    Who is off when, in twelve months, and whether enough people are left.
call_off_log
    Absences told on the day itself, how they were covered, and what may not be asked.
"""
