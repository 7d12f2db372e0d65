# Ignores capitals.
# score: 0
# says: "You took small letters for capitals"


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    small = words["word"].str.lower().isin(listed["written"].str.lower())
    return small.groupby(words["note"]).sum()
