"""Billing: from what a patient will owe to the last cent of a claim.

Importing this package takes the standard library alone. Money is whole cents. There is a package
for each chapter, and here what several of them need.

front_end
    Before the visit: estimates, second plans, good-faith estimates, registration, coverage checked.
coding
    Visits as they were coded, levels that stand out, charge lag, and an audit of a sample.
claims
    The scrubber and its edits, denials and their causes, and which of them to work first.
receivables
    Aging, month end, the measures, credit balances, deposits, duties apart.
payer_contracts
    Medicare's price of a service, what a contract is worth, and paid against contract.
adjudication
    A claim decided to the cent under a contract, its account, and the practice's claims anew.
x12
    Claims and remittances as X12 files: read, checked down to the bank deposit, and written.
cost_sharing
    What a plan leaves to its member for a service: deductible, copay, coinsurance, maximum.
clocks
    The last day for a claim, for each level of appeal, and over business days and holidays.
report_cells
    Amounts and days in a reader's own report.
tables
    The practice's tables, looked up by id, and what each payer allows for a service on a day.
"""
