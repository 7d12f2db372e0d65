# Takes the first word alone.
# score: 0
# says: "the first word of each theme"


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        word = listed.iloc[0]
        found = complaints["text"].str.contains(word, case=False, regex=False)
        counted[theme] = found.sum()
    return counted
