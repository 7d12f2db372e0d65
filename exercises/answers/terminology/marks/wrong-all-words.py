# Counts all words.
# score: 0
# says: "You counted the words of each note"


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    return words.groupby("note").size()
