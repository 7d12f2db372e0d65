# Looks inside words.
# score: 0
# says: "You looked inside words"


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    found = {}
    for line in notes.to_dict("records"):
        found[line["note"]] = sum(line["text"].count(short) for short in listed["written"])
    return found
