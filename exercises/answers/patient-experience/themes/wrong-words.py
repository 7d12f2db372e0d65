# Counts words.
# score: 0
# says: "You counted words"


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        counted[theme] = sum(
            complaints["text"].str.contains(word, case=False, regex=False).sum() for word in listed
        )
    return counted
