"""The web chat: the phone of whom Telegram does not suit."""
