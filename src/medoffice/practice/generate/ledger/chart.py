"""The chart of accounts: small enough to read, large enough to budget with."""

from __future__ import annotations

from medoffice.practice.generate.world import Row

CASH, RECEIVABLE, LEGACY_RECEIVABLE, ALLOWANCE = "1000", "1100", "1150", "1190"
VACCINE_STOCK, SUPPLY_STOCK, PREPAID = "1200", "1210", "1300"
EQUIPMENT, DEPRECIATED = "1500", "1590"
PAYABLE, ACCRUED_PAYROLL, LOAN = "2000", "2100", "2500"
EQUITY, DISTRIBUTIONS = "3000", "3100"
CHARGES, CONTRACTUAL, SELF_PAY_DISCOUNT = "4000", "4100", "4150"
DENIED, ALLOWANCE_CHANGE, BAD_DEBT, PROGRAMS = "4170", "4190", "4200", "4900"
SUPPORT_WAGES, CLINICIAN_PAY, PHYSICIAN_PAY = "5000", "5050", "5080"
PAYROLL_TAX, BENEFITS = "5100", "5150"
VACCINES, CLINICAL_SUPPLIES = "5200", "5210"
DEPRECIATION, INTEREST, OTHER_EXPENSE = "5800", "5850", "5900"

# number, name, type, line of the statement, how the cost behaves as visits rise (costs only)
_CHART = [
    (CASH, "Cash in bank", "asset", "Current assets", ""),
    (RECEIVABLE, "Accounts receivable, patients and insurers", "asset", "Current assets", ""),
    (LEGACY_RECEIVABLE, "Accounts receivable, old system", "asset", "Current assets", ""),
    (ALLOWANCE, "Allowance for what will not be paid", "contra-asset", "Current assets", ""),
    (VACCINE_STOCK, "Inventory: vaccines and drugs", "asset", "Current assets", ""),
    (SUPPLY_STOCK, "Inventory: supplies", "asset", "Current assets", ""),
    (PREPAID, "Prepaid expenses", "asset", "Current assets", ""),
    (EQUIPMENT, "Equipment, at cost", "asset", "Equipment", ""),
    (DEPRECIATED, "Accumulated depreciation", "contra-asset", "Equipment", ""),
    (PAYABLE, "Accounts payable", "liability", "Current liabilities", ""),
    (ACCRUED_PAYROLL, "Accrued payroll", "liability", "Current liabilities", ""),
    (LOAN, "Equipment loan", "liability", "Long-term liabilities", ""),
    (EQUITY, "Owners' equity", "equity", "Equity", ""),
    (DISTRIBUTIONS, "Distributions to owners", "contra-equity", "Equity", ""),
    (CHARGES, "Gross charges", "income", "Net patient revenue", ""),
    (CONTRACTUAL, "Contractual adjustments", "contra-income", "Net patient revenue", ""),
    (SELF_PAY_DISCOUNT, "Self-pay discounts", "contra-income", "Net patient revenue", ""),
    (DENIED, "Denied and late claims written off", "contra-income", "Net patient revenue", ""),
    (ALLOWANCE_CHANGE, "Change in allowance", "contra-income", "Net patient revenue", ""),
    (BAD_DEBT, "Bad debt and small balances", "contra-income", "Net patient revenue", ""),
    (PROGRAMS, "Care-management and quality payments", "income", "Other revenue", ""),
    (SUPPORT_WAGES, "Support staff wages", "expense", "Support staff", "step"),
    (CLINICIAN_PAY, "Nurse practitioner and PA pay", "expense", "Clinicians", "step"),
    (PHYSICIAN_PAY, "Physician pay", "expense", "Clinicians", "step"),
    (PAYROLL_TAX, "Payroll taxes", "expense", "Support staff", "step"),
    (BENEFITS, "Employee benefits", "expense", "Support staff", "step"),
    (VACCINES, "Vaccines and drugs", "expense", "Clinical supplies", "variable"),
    (CLINICAL_SUPPLIES, "Clinical supplies", "expense", "Clinical supplies", "variable"),
    ("5220", "Office supplies and postage", "expense", "Office", "variable"),
    ("5230", "Reference laboratory fees", "expense", "Clinical supplies", "variable"),
    ("5300", "Rent", "expense", "Occupancy", "fixed"),
    ("5310", "Utilities", "expense", "Occupancy", "fixed"),
    ("5320", "Telephone and internet", "expense", "Office", "fixed"),
    ("5330", "Cleaning and waste", "expense", "Occupancy", "fixed"),
    ("5400", "EHR and information technology", "expense", "Information technology", "fixed"),
    ("5410", "Clearinghouse and billing services", "expense", "Billing", "variable"),
    ("5500", "Malpractice insurance", "expense", "Insurance", "fixed"),
    ("5510", "Other insurance", "expense", "Insurance", "fixed"),
    ("5600", "Professional fees", "expense", "Other", "fixed"),
    ("5610", "Marketing", "expense", "Other", "fixed"),
    ("5620", "Education and licenses", "expense", "Other", "fixed"),
    ("5700", "Repairs and maintenance", "expense", "Occupancy", "fixed"),
    (DEPRECIATION, "Depreciation", "expense", "Equipment cost", "fixed"),
    (INTEREST, "Interest", "expense", "Other", "fixed"),
    (OTHER_EXPENSE, "Other expenses and bank fees", "expense", "Other", "fixed"),
]
_DEBIT_TYPES = ("asset", "expense", "contra-equity", "contra-income")

TYPES = {number: kind for number, _, kind, _, _ in _CHART}


def rows() -> list[Row]:
    """List the accounts, with the side on which each grows."""
    return [
        {
            "account_id": number,
            "name": name,
            "type": kind,
            "section": section,
            "normal_side": "debit" if kind in _DEBIT_TYPES else "credit",
            "behavior": behavior or None,
        }
        for number, name, kind, section, behavior in _CHART
    ]
