# Works out the due day.
# score: 6


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    allowed = pd.to_timedelta(told_in_time.map({True: 90, False: 60}), unit="D")
    due = letters["received"] + allowed
    end = letters["answered"].where(letters["answered"].notna(), today)
    days = (end - due).dt.days
    return days[days > 0]
