# Counts the list.
# score: 0
# says: "the words of the list"


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        counted[theme] = len(listed)
    return counted
