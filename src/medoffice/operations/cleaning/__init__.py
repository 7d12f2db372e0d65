"""Cleaning a report before it is counted, with the standard library alone.

reports
    Taking a report apart: the table, and the lines around it.
dates, times, amounts, names
    Reading one cell.
date_columns
    Reading a column of days in a reader's own file.
duplicates
    Finding patients with two records.
visits
    Counting visits by rules for each kind of fault.
quarter
    The practice's own report of one quarter.
"""
