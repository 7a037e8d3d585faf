"""Kith: a keep-in-touch assistant for care leavers in England."""
