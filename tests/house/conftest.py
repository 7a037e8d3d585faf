"""The office of the desk's tests, for the house tests that need one."""

from tests.desk.conftest import browser_of, kit, notices, office, password_hash, site, stranger

__all__ = ["browser_of", "kit", "notices", "office", "password_hash", "site", "stranger"]
