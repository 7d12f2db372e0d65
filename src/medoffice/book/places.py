"""Where things lie in a checkout of the course. The book is always built from one."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BUILD = ROOT / "_build"
SITE = BUILD / "html"
LITE = SITE / "lite"
DOWNLOADS = ROOT / "book" / "downloads"
CODES = ROOT / "book" / "_data"
