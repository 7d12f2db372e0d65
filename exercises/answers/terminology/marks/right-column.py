# Adds a column.
# score: 5


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    words["bad"] = words["word"].isin(listed["written"])
    return words.groupby("note")["bad"].sum()
