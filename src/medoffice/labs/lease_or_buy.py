"""What the lab *Lease or buy, and from whom* offers its reader."""

from __future__ import annotations

from medoffice.labs.lease_lab import LeaseLab
from medoffice.labs.own_offers_lab import OwnOffersLab
from medoffice.labs.vendor_lab import VendorLab

__all__ = ["choose_a_vendor", "compare_your_own_offers", "lease_or_buy"]


def lease_or_buy() -> LeaseLab:
    """Return a lease set against a purchase, with the terms to choose."""
    return LeaseLab()


def compare_your_own_offers() -> OwnOffersLab:
    """Return the lab that compares offers of the reader's own."""
    return OwnOffersLab()


def choose_a_vendor() -> VendorLab:
    """Return three offers rated, with weights to choose."""
    return VendorLab()
