# Adds word after word.
# score: 6


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        for word in listed:
            found = found | complaints["text"].str.contains(word, case=False, regex=False)
        counted[theme] = found.sum()
    return counted
