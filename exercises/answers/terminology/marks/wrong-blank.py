# Left as handed out.
# score: 0
# says: "not answered yet"


def listed_words(notes, listed):
    words = notes.assign(word=notes["text"].str.split(" ")).explode("word")
    # Write your lines here, in place of the three dots.
    ...
