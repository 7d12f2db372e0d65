# Leaves some hours of the contracts unused.
# score: 9

week = """
person     Mon Tue Wed Thu Fri
Mira        E   -   E   E   E
Alicia      A   A   A   -   A
Imogen      L   E   L   M   -
Patricia    -   L   D   -   -
Valerie     M   M   M   M   M
Rosalind    D   -   -   L   L
Holly       N   P   -   P   P
"""
roster.try_out(week, need)
