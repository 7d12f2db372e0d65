"""The monthly report to the owner: a page of plain words, the scorecard, and its charts.

``python -m medoffice.toolbox.owner_report`` makes it from the practice's data, as a Word document
and, where LibreOffice is there, as a PDF. Importing this package takes the standard library alone,
so that a lab can make the same document in the browser.
"""
