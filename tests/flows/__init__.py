"""Conversations as they should go, and the test that plays them."""
