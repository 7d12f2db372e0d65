# Asks each text for any word.
# score: 6


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        small = [word.lower() for word in listed]
        texts = complaints["text"].str.lower()
        found = texts.map(lambda text: any(word in text for word in small))
        counted[theme] = found.sum()
    return counted
