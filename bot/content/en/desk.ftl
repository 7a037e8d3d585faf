# What the desk calls things: English only, for workers. Alerts, what raised them, and what was said: staff.ftl.

severity-red = Red: act now
severity-amber = Today
severity-yellow = This week
severity-green = To read

role-adviser = Personal adviser
role-duty = Duty worker
role-manager = Team manager

# What a contact on Kith was.
summary-check-in = Check-in
summary-mood = Mood
summary-talk = Message to their adviser
summary-help-now = Help now
summary-settings = Settings
summary-welcome = Joined Kith
summary-words = Wrote to Kith
summary-said-while-talking = Answered their adviser
summary-menu = Looked at the menu
summary-pick-up = Came back to something

mode-telegram = Telegram
mode-web = Web chat
mode-call = Phone call
mode-text = Text message
mode-visit = Visit
mode-office = Met at the office
mode-letter = Letter or email
mode-other = Something else

direction-both = Both ways: you talked or met
direction-in = They got in touch with us
direction-out = We tried, with no answer yet

kind-photo = Sent a picture
kind-voice = Sent a voice note
kind-sticker = Sent a sticker
kind-location = Sent a place on the map
kind-contact = Sent a contact
kind-file = Sent a file
kind-edited = Changed an earlier message
kind-unreadable = Something that could not be read
kind-text = A message
kind-tap = A button
kind-start = Opened by link

chat-open = can be reached
chat-unreachable = cannot be reached: they blocked Kith
chat-left = they left this chat

parcel-waiting = not sent yet
parcel-sending = being sent
parcel-unknown = may not have arrived
parcel-undeliverable = could not be delivered
parcel-dropped = not sent: it had become pointless

broken-off-open = going on now
broken-off-parked = laid aside for now
broken-off-lapsed = not finished
broken-off-left = left before the end
broken-off-stuck = broken off by Kith: it could not go on

standing-fine = In touch
standing-due-soon = Due soon
standing-overdue = Overdue

status-eligible = Eligible
status-relevant = Relevant
status-former-relevant = Former relevant
status-former-relevant-pursuing-education = Former relevant, pursuing education
status-qualifying = Qualifying
status-not-statutory = Not statutory
status-not-sure = Not sure

because-own = You are their adviser.
because-cover = You cover for their adviser today.
because-handed = Something about them was handed to you.
because-duty = You are the duty worker today. That you looked is on record.
because-manager = You are the team manager.

show-mine = Mine
show-team = Urgent in the team
show-all = Everything

# After something was done.
done-acknowledged = Noted. Nobody else will be woken for this.
done-replied = Sent. For the next 12 hours what they write in the chat comes straight to your queue.
done-resolved = Resolved.
done-handed-over = Handed over. Your colleague has been told.
done-logged = Contact logged.
done-read = Marked as read.
done-away = Saved.
done-signed-out = You have signed out.

# What is wrong with a form.
problem-words-needed = Write your reply
problem-note-needed = Write what was done
problem-reason-needed = Write why you hand it over
problem-summary-needed = Write what the contact was about
problem-too-long = Make it shorter
problem-no-open-chat = There is no open chat to reply in: ring or write to them another way
problem-choose-colleague = Choose a colleague
problem-choose-mode = Choose how you were in contact
problem-choose-direction = Choose who got in touch
problem-choose-counts = Say whether this counts as being in touch
problem-out-does-not-count = A call, text or letter without an answer does not count as being in touch
problem-day-needed = Give the day and the time
problem-day-to-come = The day and time must be in the past
problem-days-needed = Give the first and the last day
problem-days-in-order = The last day must be today or later, and not before the first
problem-wrong-sign-in = The email address or the password is not right
