"""Reads one text, or a mood series, and says category, severity and why."""
