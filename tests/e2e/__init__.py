"""The whole service in one process, over real HTTP with the fake Bot API."""
