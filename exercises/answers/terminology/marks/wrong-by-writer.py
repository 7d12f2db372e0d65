# Counts by writer.
# score: 0
# says: "You counted by writer"


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    return words["word"].isin(listed["written"]).groupby(words["writer"]).sum()
