"""The book as files to keep: an EPUB for e-readers and phones, and a PDF for paper.

Both are made from the pages of the built site, so that they say what the site says.
``python -m medoffice.book.ebook`` makes, checks and offers them.
"""
