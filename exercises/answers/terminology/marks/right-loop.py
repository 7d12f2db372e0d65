# Goes through the notes.
# score: 5


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    written = list(listed["written"])
    found = {}
    for line in notes.to_dict("records"):
        found[line["note"]] = sum(word in written for word in line["text"].split(" "))
    return found
