"""Billing: from what a patient will owe to the last cent of a claim.

Importing this package takes the standard library alone. Money is whole cents.

cost_sharing
    What a plan leaves to its member for a service: deductible, copay, coinsurance, maximum.
responsibility, second_plan, benefit_order, good_faith
    What a patient will owe for a visit, what a second plan takes over, which plan pays first, and
    when a patient who pays must have an estimate.
registration, verification
    What is wrong in a registration, and whether coverage was checked before the visit.
clocks
    The last day for a claim, for each level of appeal, and over business days and holidays.
edits, scrubber, claim_batch
    What is checked before a claim leaves, and the practice's claims as they were entered.
claim_days
    Where a claim's days go, from the visit to the last cent.
adjudication
    A claim decided to the cent under a contract, its account, and the practice's claims anew.
x12
    Claims and remittances as X12 files: read, checked down to the bank deposit, and written.
denial_log, reason_codes, denials, prevention
    What was denied and what it was worth, who owes what, which causes count, what they cost.
first_claims, stand_outs
    Groups of claims that are denied more often than luck explains.
work_queue
    Which denials to work first: what can be expected of each, and its last day.
rvu, prices, contracts
    Medicare's price of a service, each payer's, and what a contract is worth for a mix of services.
decided, underpayments, recovery
    What payers decided about each line against the contract, to the cent, and until when to ask.
aging, accounts, activity, measures, month_end
    What is open, how old it is, where it waits, what moved it, and the measures of a month end.
credits, posting, deposits, duties
    Money that goes back and by when; payments that cannot be right, deposits, duties apart.
reported_accounts
    Open balances and payments of a reader's own system.
coded_visits, visit_levels, charge_lag, coding_audit
    What was billed for the visits and when, whose levels stand out, and an audit of a sample.
"""
