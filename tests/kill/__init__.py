"""The real service in a process of its own, killed at random instants while a crowd talks to it."""
