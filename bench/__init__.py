"""Measures Kith against its peers, all doing the same check-in over the same fake Bot API."""
