"""SQL and nothing else: tables, migrations, units of work."""
