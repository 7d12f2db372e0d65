# Puts nobody with a key on the early shift of Tuesday.
# score: 8
# says: ["On Tuesday nobody with a key"]

week = """
person     Mon Tue Wed Thu Fri
Mira        E   M   E   E   E
Alicia      A   A   A   A   A
Imogen      M   M   E   L   -
Patricia    D   L   D   -   -
Valerie     L   M   L   M   M
Rosalind    -   D   -   D   L
Holly       N   P   P   P   P
"""
roster.try_out(week, need)
