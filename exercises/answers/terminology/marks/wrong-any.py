# Tells which notes hold any.
# score: 0
# says: "You told which notes hold any"


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    return words["word"].isin(listed["written"]).groupby(words["note"]).max().astype(int)
