# Gives everybody the usual hours, and each late shift to somebody else.
# score: 9

week = """
person     Mon Tue Wed Thu Fri
Mira        E   E   E   E   E
Alicia      A   A   A   A   A
Imogen      M   M   E   L   -
Patricia    D   L   D   -   -
Valerie     L   M   L   M   M
Rosalind    -   D   -   D   L
Holly       N   P   P   P   P
"""
roster.try_out(week, need)
