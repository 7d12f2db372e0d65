# Goes through the lines.
# score: 4


def never_done(lines):
    found = {}
    for title, last in zip(lines["title"], lines["last"]):
        if pd.isna(last):
            found[title] = found.get(title, 0) + 1
    return found
