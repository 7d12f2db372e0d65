"""A class of its own: other data and other answers for each class, or for each student.

- `tables` reads and writes an assignment's tables as they stand in their files.
- `names` are what a class calls the functions and columns of an assignment, and `renaming` writes a
  notebook or an answer with them.
- `moves` are ways to make a table another one that tells the same story.
- `edition` makes one edition of an assignment, by what its package says in a module `edition`.
- `figures` finds what is typed into a text and would be wrong in another edition.
- `proof` tries the recorded answers on an edition before it is handed out.
- `own_class` keeps what was made for whom, and finds it again when it is graded.
- `published` finds answers that are word for word those of the public solutions.
- `handing_out` writes the student versions.

``python -m medoffice.grading.classes`` tries all this on some seeds.
"""
