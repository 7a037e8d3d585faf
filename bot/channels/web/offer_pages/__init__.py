"""The local offer as plain pages: no sign-in, no cookie, no script."""
