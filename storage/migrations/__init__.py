"""Every step that a database has taken, oldest first; see ``storage.migrate``."""
