"""Which module makes which tables, in the order in which they are made.

A subject is a module with ``TABLES``, the names of the tables it makes in the order of the data
package, and ``make(world)``, which puts their rows into ``world.tables``. It may look at the
tables of the subjects before it, and draws its random numbers from streams of its own, so that
a change in one subject leaves the others as they were.
"""

from medoffice.practice.generate import (
    appointment_book,
    claims,
    ledger,
    oversight,
    services,
    stock,
    tracking,
    workforce,
)

SUBJECTS = (
    appointment_book,
    workforce,
    services,
    tracking,
    claims,
    stock,
    ledger,
    oversight,
)

# Facts of the world outside, which no generator makes.
KEPT_BY_HAND = ("benchmarks", "rules", "rule_values")
