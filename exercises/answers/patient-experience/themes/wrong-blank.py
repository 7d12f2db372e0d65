# Left as handed out.
# score: 0
# says: "not answered yet"


def texts_by_theme(complaints, words):
    counted = {}
    for theme, listed in words.groupby("theme")["word"]:
        found = pd.Series(False, index=complaints.index)
        # Write your lines here, in place of the three dots.
        ...
