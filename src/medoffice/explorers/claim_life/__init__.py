"""The life of a claim: visits of the practice, stop by stop, from the call to the last cent.

``VISITS`` are the visits to choose from, ``life_of`` tells one of them, and ``to_html`` writes
them all for a page, where ``book/assets/walk.js`` shows one stop at a time. Without the script
each stop can be opened by itself.
"""

from medoffice.explorers.claim_life.page import Addresses, to_html
from medoffice.explorers.claim_life.stations import STATIONS, Station
from medoffice.explorers.claim_life.stops import VISITS, Account, Life, Stop, life_of

__all__ = [
    "STATIONS",
    "VISITS",
    "Account",
    "Addresses",
    "Life",
    "Station",
    "Stop",
    "life_of",
    "to_html",
]
