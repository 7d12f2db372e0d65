# Makes the lines in Python, from a table of shifts.
# score: 9

shifts = {
    "Mira": "EEEEE",
    "Alicia": "AAAAA",
    "Imogen": "MLEM-",
    "Patricia": "DMD--",
    "Valerie": "LMLLM",
    "Rosalind": "-D-DL",
    "Holly": "NPPPP",
}
shifts["Valerie"] = "LMLMM"
shifts["Imogen"] = "MLEL-"
week = "\n".join(f"{name} {' '.join(days)}" for name, days in shifts.items())
roster.try_out(week, need)
