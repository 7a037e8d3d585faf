"""Shapes in, shapes out: Telegram and the web chat."""
