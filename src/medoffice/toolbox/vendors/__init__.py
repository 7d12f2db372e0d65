"""Downloads of the chapter *Equipment and vendors*: scorecard, contract calendar, request form."""

from medoffice.toolbox import holidays
from medoffice.toolbox.vendors import contract_list, scorecard, turning_points
from medoffice.toolbox.vendors.capital_request import document
from medoffice.toolbox.workbooks import Workbook

__all__ = ["CALENDAR", "SCORECARD", "document"]

CHAPTER = "Equipment and vendors"
SCORECARD = Workbook(
    title="Vendor scorecard",
    chapter=CHAPTER,
    steps=(
        "Before you see any offer: write what a vendor must have, the criteria, and their weights. "
        "Have the owner agree to them. Weights made afterward fit the favorite.",
        "For each criterion write what 5 points mean and what 1 point means, so that two people "
        "give the same points.",
        "Let each person rate alone, in a copy of this file. Then talk about the cells that "
        "differ by two points or more.",
        "Who does not meet every must is not scored, however cheap.",
        "Read Where it turns. If a small change of one weight names another vendor, the score "
        "does not decide: call references, ask for a trial, or ask for a better offer.",
    ),
    mind=(
        "The three vendors shown are invented. Points are judgments: a score orders them and does "
        "not make them true.",
    ),
    parts={"Scorecard": scorecard.fill, "Where it turns": turning_points.fill},
)
CALENDAR = Workbook(
    title="Contract renewal calendar",
    chapter=CHAPTER,
    steps=(
        "Collect every contract: the drawer, the e-mail, and a year of bills. A vendor paid each "
        "month without a contract on the list is a find.",
        "Type over the contracts of Willow Bend, one row for each of yours. Renews for: the months "
        "by which it renews itself, 0 if it ends.",
        "Set the date in Contracts, or type =TODAY(). Each Monday sort or filter by the state.",
        "Put Send notice by, and a day 90 days before it, into the calendar of two people. Send "
        "notice as the contract says, keep the proof, and enter the day.",
        "Add the days your state holds as holidays below the federal ones in Holidays.",
    ),
    mind=(
        "Read the clause itself: notice may count from the day it is sent or the day it arrives. "
        "The calendar asks for it to be there on the last day that counts.",
    ),
    parts={"Contracts": contract_list.fill, "Holidays": holidays.fill},
)
