# Counts each short form once.
# score: 0
# says: "holds the same one twice counts twice"


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    words = words.drop_duplicates(["note", "word"])
    return words["word"].isin(listed["written"]).groupby(words["note"]).sum()
