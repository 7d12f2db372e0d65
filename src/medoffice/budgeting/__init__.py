"""The budgeting of a medical office: next year's budget, variances, cash, and what is in stock.

Plain functions and small classes. Money is whole cents; nothing here knows of widgets or files.
"""
