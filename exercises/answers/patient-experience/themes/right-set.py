# Collects the rows in a set.
# score: 6


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        rows = set()
        for word in listed:
            hits = complaints["text"].str.contains(word, case=False, regex=False)
            rows |= set(complaints.index[hits])
        counted[theme] = len(rows)
    return counted
