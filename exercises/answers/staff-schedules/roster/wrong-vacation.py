# Calls Patricia in on her vacation.
# score: 8
# says: "Patricia was promised Thursday off"

week = """
person     Mon Tue Wed Thu Fri
Mira        E   E   E   E   E
Alicia      A   A   A   A   A
Imogen      M   M   E   L   -
Patricia    D   L   D   D   -
Valerie     L   M   L   M   M
Rosalind    -   D   -   D   L
Holly       N   P   P   P   P
"""
roster.try_out(week, need)
