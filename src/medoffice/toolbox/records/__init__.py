"""Tools for policies and records: a policy to fill in, and a retention schedule."""

from medoffice.toolbox.records import boxes_sheet, schedule_sheet
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "On the sheet Schedule, look up what your state says for each line that is shaded, and write "
    "the years, where you read it, and the day. Write 0 where it says nothing. Add what your "
    "contracts with plans ask for.",
    "Take the finished schedule to counsel once, and to the owner to sign. Then keep to it.",
    "On the sheet Boxes, write a line for each box or folder, and one for each clock that runs on "
    "it: a chart of a Medicare patient has Medicare's line and the state's. A chart stays “look it "
    "up” until the state's years stand on its line, too.",
    "Destroy a box only when all its lines say “may go”. Write the day, how, and who watched.",
)
MIND = (
    "A children's record has a line of its own: many states count from the day the child comes of "
    "age, so write the day from which your state counts.",
    "A charge, a suit, an audit or an investigation stops all destruction that it touches. Choose "
    "“yes” under Held as soon as you hear of one, and ask counsel before you choose “no”.",
    "Name no patient on a sheet that leaves the office: a box has a number and a span of days.",
)
WORKBOOK = Workbook(
    title="Retention schedule",
    chapter="Policies, procedures and records",
    steps=STEPS,
    mind=MIND,
    parts={schedule_sheet.TITLE: schedule_sheet.fill, boxes_sheet.TITLE: boxes_sheet.fill},
)
