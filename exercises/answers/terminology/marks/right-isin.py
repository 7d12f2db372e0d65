# As in the solution.
# score: 5


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    return words["word"].isin(listed["written"]).groupby(words["note"]).sum()
