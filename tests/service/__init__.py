"""Examples of what the service does, each on a real database."""
