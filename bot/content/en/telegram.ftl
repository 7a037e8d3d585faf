# The command menu that Telegram shows beside the keyboard.

says-menu = See what we can do
says-help = Help now: who to ring
says-talk = Talk to my adviser
says-stop = No more check-ins
