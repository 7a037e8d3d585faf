"""Sub-dialogues that more than one flow holds, or that would make one too long."""
