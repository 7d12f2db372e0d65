"""The language of the clinic: word parts and abbreviations, and terms read and built from them.

lexicon
    The parts and abbreviations as data (``lexicon.csv``), with those that cause errors marked.
decoder
    Splits a term into its parts, and says what it does not know.
builder
    Puts parts together by the rules of the combining vowel.
drill
    Practice questions made from the lexicon; the same seed gives the same questions.
cards
    Flashcards made of the lexicon.
plain_notes
    Abbreviations found in a note, and the note in words.

It takes the standard library alone.
"""
