"""The budgeting of a medical office: next year's budget, variances, cash, and what is in stock.

What lasts for years is in :mod:`~medoffice.budgeting.capital`, whom to buy from in
:mod:`~medoffice.budgeting.vendors`.

Plain functions and small classes. Money is whole cents; nothing here knows of widgets or files.
"""
