# Tells capitals apart.
# score: 3
# says: "capitals and small letters"


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        for word in listed:
            found = found | complaints["text"].str.contains(word, regex=False)
        counted[theme] = found.sum()
    return counted
