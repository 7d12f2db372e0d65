"""The sheet that says by how much a weight must change until another vendor leads."""

from openpyxl.worksheet.worksheet import Worksheet

from medoffice.toolbox import sheets
from medoffice.toolbox.vendors import scorecard
from medoffice.toolbox.vendors.scorecard import NAMES, SCORE, SHARE, VENDORS

HEADER, FIRST = 8, 9
LAST = FIRST + scorecard.LAST - scorecard.FIRST
LEADER, CLOSEST = "$B$4", "$B$5"
SCORES = f"Scorecard!$D${SCORE}:$G${SCORE}"
NAMED = f"Scorecard!$D${NAMES}:$G${NAMES}"
# Two scores this close are one score, whatever the last digit of a sum says.
EQUAL = "0.000000001"
CHANGE = "+0.0%;-0.0%;0.0%"


def fill(sheet: Worksheet) -> None:
    """Write the sheet."""
    sheets.title(
        sheet,
        "Where it turns",
        "One weight changes, the others keep their proportions. By how many percentage points "
        "must its share rise (+) or fall (−) until another vendor leads? Empty: it never does.",
        across=8,
    )
    sheet["A4"], sheet["A5"] = "Leads now", "Smallest change that turns it"
    best = f"MAX({SCORES})"
    tied = f'COUNTIF({SCORES},">"&({best}-{EQUAL}))>1'
    sheet["B4"] = (
        f'=IF(COUNT({SCORES})=0,"nobody yet",IF({tied},"two with the same score",'
        f"INDEX({NAMED},MATCH({best},{SCORES},0))))"
    )
    last = f"$G${FIRST}:$G${LAST}"
    row = f"MATCH(MIN({last}),{last},0)"
    sheet["B5"] = (
        f'=IF(COUNT({last})=0,"none: no single weight turns it",'
        f'INDEX($A${FIRST}:$A${LAST},{row})&", "&TEXT(INDEX($H${FIRST}:$H${LAST},{row}),'
        f'"+0.0%;-0.0%")&" points of share: then "&INDEX($I${FIRST}:$I${LAST},{row})&" leads")'
    )
    for cell in ("A4", "A5"):
        sheet[cell].font = sheets.STRONG
    sheets.computed(sheet, "B4:B5")
    sheet.row_dimensions[5].height = 34
    sheets.group(sheet, HEADER - 1, 1, 9, "Computed from the scorecard")
    sheets.headers(
        sheet, HEADER,
        ["Criterion", "Share now", "", "", "", "", "Smallest, either way", "Change", "Then leads"],
    )  # fmt: skip
    for at, column in zip("CDEF", VENDORS, strict=True):
        sheet[f"{at}{HEADER}"] = f'=IF(Scorecard!{column}{NAMES}="","",Scorecard!{column}{NAMES})'
    for offset in range(LAST - FIRST + 1):
        _row(sheet, FIRST + offset, scorecard.FIRST + offset)
    sheets.computed(sheet, f"A{FIRST}:A{LAST}")
    sheets.computed(sheet, f"B{FIRST}:B{LAST}", SHARE)
    sheets.computed(sheet, f"C{FIRST}:F{LAST}", CHANGE)
    sheets.computed(sheet, f"G{FIRST}:G{LAST}", SHARE)
    sheets.computed(sheet, f"H{FIRST}:H{LAST}", CHANGE)
    sheets.computed(sheet, f"I{FIRST}:I{LAST}")
    sheets.widths(sheet, 34, 46, 13, 13, 13, 13, 13, 13, 16)
    sheet.freeze_panes = f"B{FIRST}"
    sheets.print_on_letter(sheet, f"{HEADER}:{HEADER}")


def _row(sheet: Worksheet, row: int, rated: int) -> None:
    points = f"Scorecard!$D{rated}:$G{rated}"
    sheet[f"A{row}"] = f'=IF(Scorecard!A{rated}="","",Scorecard!A{rated})'
    sheet[f"B{row}"] = f'=IF(N(Scorecard!C{rated})=0,"",Scorecard!C{rated})'
    for at, vendor in zip("CDEF", VENDORS, strict=True):
        # The lead is a straight line in the share: `rest` at 0, `own` at 1.
        own = f"(INDEX({points},MATCH({LEADER},{NAMED},0))-Scorecard!{vendor}{rated})"
        lead = f"(MAX({SCORES})-Scorecard!{vendor}${SCORE})"
        rest = f"(({lead}-$B{row}*{own})/(1-$B{row}))"
        possible = (
            f'IF(OR($B{row}="",N($B{row})=1,ISERROR(MATCH({LEADER},{NAMED},0)),'
            f'Scorecard!{vendor}${SCORE}="",Scorecard!{vendor}${NAMES}={LEADER})'
        )
        sheet[f"{at}{row}"] = (
            f'={possible},"",IF({own}*{rest}<-{EQUAL},{rest}/({rest}-{own})-$B{row},""))'
        )
    changes = f"$C{row}:$F{row}"
    up = f'IF(COUNTIF({changes},">0")=0,9,SMALL({changes},COUNTIF({changes},"<=0")+1))'
    down = f'IF(COUNTIF({changes},"<0")=0,9,-LARGE({changes},COUNTIF({changes},">=0")+1))'
    sheet[f"G{row}"] = f'=IF(COUNT({changes})=0,"",MIN({up},{down}))'
    sheet[f"H{row}"] = f'=IF(G{row}="","",IF({up}=G{row},G{row},-G{row}))'
    sheet[f"I{row}"] = f'=IF(G{row}="","",INDEX({NAMED},MATCH(H{row},{changes},0)))'
