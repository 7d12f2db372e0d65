"""The budgeting of a medical office: next year's budget, where a difference comes from, cash.

Plain functions and small classes. Money is whole cents; nothing here knows of widgets or files.
"""
