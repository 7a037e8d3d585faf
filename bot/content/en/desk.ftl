# What the desk calls things: English only, for workers. Alerts, what raised them, and what was said: staff.ftl.

severity-red = Red: act now
severity-amber = Today
severity-yellow = This week
severity-green = To read

# The same as answers to 'was this the right colour?'
colour-red = Red: now
colour-amber = Amber: today
colour-yellow = Yellow: this week
colour-green = Nothing to do

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
summary-plan-and-goals = Looked at plan and goals
summary-goals = Goals
summary-my-plan = Their plan
summary-documents = Documents
summary-words = Wrote to Kith
summary-said-while-talking = Answered their adviser
summary-menu = Looked at the menu
summary-offer = Asked about the local offer
summary-what-am-i = Checked what kind of care leaver they are
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
because-signing = Their plan waits for you to sign it.

show-mine = Mine
show-team = Urgent in the team
show-all = Everything

# What came of questions to the local offer.
offer-measure-asked = Asked
offer-measure-answered = Answered
offer-measure-helpful = Helped
offer-measure-asked-for-help = Asked for help with
offer-outcome-unsure = Kith was not sure
offer-outcome-nothing = No answer
offer-outcome-unhelpful = The answer did not help

# The languages of phrases, and what drafted rules would change.
speech-en = English
speech-ar = Arabic
speech-fa = Farsi or Dari
speech-ps = Pashto
speech-ckb = Kurdish (Sorani)
speech-ti = Tigrinya
speech-am = Amharic
speech-sq = Albanian
speech-vi = Vietnamese
speech-ur = Urdu
speech-pl = Polish
speech-ro = Romanian
speech-so = Somali
speech-fr = French
speech-es = Spanish
speech-tr = Turkish
speech-bn = Bengali
speech-ar-Latn = Arabic in Latin letters
speech-ur-Latn = Urdu in Latin letters
speech-fa-Latn = Farsi in Latin letters

change-newly-flagged = Newly flagged
change-no-longer-flagged = No longer flagged
change-raised = Raised
change-lowered = Lowered

# After something was done.
done-acknowledged = Noted. Nobody else will be woken for this.
done-replied = Sent. For the next 12 hours what they write in the chat comes straight to your queue.
done-resolved = Resolved.
done-handed-over = Handed over. Your colleague has been told.
done-logged = Contact logged.
done-read = Marked as read.
done-away = Saved.
done-corrected = Noted. What you say stands from now on.
done-missed = Noted, and raised: it stands in the queue.
done-sample-read = Noted.
done-rules-drafted = Saved in the draft. Nothing changes until you publish it.
done-rules-published = Published. Messages are read by it within seconds.
done-signed-out = You have signed out.

done-plan-sent = Sent to be signed. They have been told.
done-document-noted = Saved.
done-area-written = Saved.
done-typed-in = Added to their words.
done-goal-suggested = Suggested. It becomes a goal when they say yes.
done-goal-answered = Saved. They have been told.
done-goal-noted = Saved.
done-action-added = Added to what is promised.
done-action-ended = Closed.
done-objection-answered = Answered. They have been told.
done-review-recorded = Recorded. The next one is due six months on at the latest.
done-review-called = Saved. The review is due sooner now.
done-lateness-explained = Saved.
done-plan-authorised = Authorised. The young person has been told, and asked if they agree.
done-plan-returned = Returned. Whoever sent it has been told.
done-agreement-noted = Saved.

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
problem-choose-colour = Choose a colour
problem-choose-category = Choose what it is about
problem-not-a-miss = Somebody has said so already, or it was read as today or now all along
problem-phrase-needed = Write the phrase
problem-sentence-needed = Write a sentence
problem-publish-note-needed = Write why, so that others can follow it later
problem-choose-a-language = Choose the language of the phrase
problem-choose-a-sign = Choose what it shows
problem-choose-a-severity = Choose how seriously it is to be taken
problem-make-it-shorter = Make the phrase shorter: just the words that matter
problem-use-fewer-choices = Use fewer strokes and brackets, or add several phrases
problem-put-letters-before-the-star = Put letters before the star
problem-begin-with-a-word = Begin the phrase with a word
problem-put-marks-round-or-between-whole-words = Put brackets round one word, and strokes between whole words
problem-it-is-there-already = This is in the draft already
problem-it-is-so-already = It counts as that already
problem-this-sign-may-not-be-lowered = This sign may not be lowered
problem-rules-broken = An entry of the draft cannot be used any more: take out those that are marked
problem-nothing-to-publish = The draft is the same as what is published
problem-preview-first = The draft has changed: see what would change, then publish
problem-changed-meanwhile = Somebody else has changed the rules meanwhile: look again
problem-below-floor = This cannot be published: it would read some sentences as milder than any version may
problem-wrong-sign-in = The email address or the password is not right

# Plans and goals: how it feels, how far, by when, and why.
feeling-1 = hard
feeling-2 = not easy
feeling-3 = in between
feeling-4 = quite good
feeling-5 = good

stage-not-begun = Not begun
stage-being-written = Being written
stage-with-manager = With the manager
stage-returned = Returned by the manager
stage-authorised = Authorised

timing-in-time = In time
timing-due-soon = Due soon
timing-overdue = Overdue

trigger-six-months = Six months since the last review
trigger-first-plan = First plan: three months from 16, or from joining
trigger-asked = The young person asked for it
trigger-worker-asked = A worker asked for it
trigger-moved = Moved home
trigger-council-home = Moved to a home that the council provides: after 28 days
trigger-custody = Arrest or custody
trigger-pregnancy = Pregnancy or a baby
trigger-risk = A risk to their safety
trigger-lost-work-or-course = Lost a job or a course
trigger-new-work-or-course = New job or course
trigger-relationship-over = A relationship broke up
trigger-immigration-decision = Immigration decision
trigger-debt-or-eviction = Debt or an eviction letter
trigger-at-18 = Turns 18

late-because-staff-away = A worker or manager is away
late-because-not-in-touch = Not in touch
late-because-does-not-want-one = The young person does not want one
late-because-in-custody = In custody
late-because-just-moved = New to us, or has just moved
late-because-waiting-for-others = Waiting for somebody outside the team
late-because-wrong-on-record = Done, but the record is wrong
late-because-other = Something else

goal-state-proposed = Suggested
goal-state-agreed = Under way
goal-state-stuck = Stuck
goal-state-not-now = Not now
goal-state-done = Done
goal-state-dropped = Let go

origin-young-person = The young person’s idea
origin-worker = A worker’s idea
origin-joint = Worked out together

progress-goal-done = Done
progress-going-well = Going well
progress-stuck = Stuck
progress-changed-my-mind = Changed their mind
progress-not-for-now = Not for now
progress-agreed = Agreed to
progress-declined = Declined

party-young-person = Young person
party-adviser = Personal adviser
party-manager = Team manager

version-with-manager = Waiting to be signed
version-returned = Returned
version-authorised = Authorised

held-have = Has it
held-need = Needs it
held-need-help = Needs help to get it
held-not-for-me = Does not need it

action-open = To do
action-done = Done
action-dropped = Will not be done

participation-PN0 = PN0: under 4
participation-PN1 = PN1: was there and spoke for themselves
participation-PN2 = PN2: was there, and an advocate spoke for them
participation-PN3 = PN3: was there and showed their views without speaking
participation-PN4 = PN4: was there and shared no views
participation-PN5 = PN5: was not there; an advocate spoke for them
participation-PN6 = PN6: was not there; sent their views, here or another way
participation-PN7 = PN7: was not there and sent no views

problem-choose-area = Choose an area of the plan
problem-plan-text-needed = Write something about this area
problem-write-their-words = Type in what they wrote, or how it feels
problem-choose-feeling = Choose a number from 1 to 5
problem-say-why-not = Write the reason
problem-what-needed = Write what it is
problem-who-needed = Write who does it
problem-by-when-needed = Give the day by which it is to be done
problem-goal-not-waiting = This goal is not waiting for your answer
problem-goal-not-alive = This goal is not under way
problem-choose-progress = Choose how it is going
problem-areas-missing = Some areas that the plan must have are not written yet
problem-already-with-manager = The plan is with the manager already
problem-nobody-can-sign = There is nobody today who could sign this: everybody took part in writing it
problem-already-decided = This plan has been decided already
problem-comment-needed = Write what is to be done before it can be signed
problem-notes-needed = Write what came of the review
problem-choose-participation = Choose how they took part
problem-choose-trigger = Choose what happened
problem-day-not-to-come = Give a day that is today or in the past
problem-action-not-open = This has been closed already
problem-choose-late-because = Choose a reason
problem-choose-paper = Choose a document and whether they have it
problem-already-answered = This has been answered already
paper-action = { $held ->
    [need-help] { $paper }: help to get it
   *[need] { $paper }: does not have it yet
 }
