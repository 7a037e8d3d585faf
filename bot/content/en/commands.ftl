# Words that work in every step, as a whole message, with '|' between. Slash commands count too.

command-help = help|help me|help now|sos|emergency|i need help|need help|crisis|urgent
command-back = back|go back|undo|oops|previous
command-menu = menu|main menu|options|what can you do|main menu please|show menu
command-leave = leave|exit|quit|cancel|end|bye|goodbye|forget it|never mind
command-stop = stop|stop it|stop messaging me|stop texting me|unsubscribe|leave me alone|no more messages
command-start = start|start again|restart|unstop|subscribe
command-talk = talk|talk to my pa|talk to my adviser|my pa|pa|my adviser|call me|ring me|i want to talk
