# Goes through the lines.
# score: 5


def days_late(lines, today):
    lines = lines.set_index("line")
    found = {}
    for name, row in lines.iterrows():
        due = row["first_due"] if pd.isna(row["last"]) else row["next_due"]
        if due < today:
            found[name] = (today - due).days
    return found
