"""The files a manager takes to work.

Importing this package takes the standard library alone: labs make some of these files in the
browser, which has neither python-docx nor openpyxl.
"""
