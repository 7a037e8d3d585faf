# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

# Workers read English; only the name of their one conversation stands here.

flow-answer = الجواب
