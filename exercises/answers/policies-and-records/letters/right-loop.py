# Goes through the letters.
# score: 6


def days_late(letters, today):
    letters = letters.set_index("letter")
    told_in_time = (letters["told"] - letters["received"]).dt.days <= 60
    late = {}
    for name, letter in letters.iterrows():
        due = letter["received"] + pd.Timedelta(days=90 if told_in_time[name] else 60)
        end = today if pd.isna(letter["answered"]) else letter["answered"]
        if end > due:
            late[name] = (end - due).days
    return late
