"""Every word and every fact a person reads."""
