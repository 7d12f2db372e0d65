# Puts two parts together.
# score: 5


def days_late(lines, today):
    lines = lines.set_index("line")
    never = lines["last"].isna()
    due = pd.concat([lines.loc[never, "first_due"], lines.loc[~never, "next_due"]])
    late = due[due < today]
    return (today - late).dt.days
