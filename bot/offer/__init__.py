"""Finds the entries of the local offer that answer a question."""
