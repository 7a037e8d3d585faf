flow-settings = ⚙️ Settings
settings-now-stopped = Check-ins are stopped at the moment.
settings-now-paused = Check-ins are paused until { DATETIME($until, dateStyle: "full") }.
settings-what = What do you want to change or see?
    .again = Sorry, I did not get that. Tap one, or type its number.
    .tap-language = Language
    .tap-name = My name
    .tap-rhythm = Check-in times
    .tap-quiet = Quiet hours
    .tap-reminder = Reminder
    .tap-pause = Pause
    .tap-stop = Stop check-ins
    .tap-start = Start again
    .tap-kept = What is kept
    .tap-leave = Leave Kith

settings-name = What shall I call you?
    .again = Sorry, I did not get that. Write the name that you like.
    .too-long = That is a long one. Please use up to 40 letters.
settings-name-set = OK, { $called }.

settings-quiet = When shall I be silent? I only write in these hours if you write first.
    .again = Sorry, I did not get that. Tap one, or type its number.
    .tap-20-10 = 20:00 to 10:00
    .tap-21-9 = 21:00 to 9:00
    .tap-22-8 = 22:00 to 8:00
    .tap-23-7 = 23:00 to 7:00
settings-quiet-set = Done. I will not start to write between { $start } and { $end }.

settings-reminder = If you do not answer a check-in, shall I ask once more?
    .again = Sorry, I did not get that. Tap one.
    .tap-one-day = After one day
    .tap-two-days = After two days
settings-reminder-set = { $after ->
    [one-day] Done. I will ask once more after one day, and then not again.
    [two-days] Done. I will ask once more after two days, and then not again.
   *[never] Done. I will not ask twice.
 }

settings-pause = Until when shall I pause? Tap one, or write a date, like 3 March.
    .again = Sorry, I could not read that as a date.
    .out-of-range = I can pause from tomorrow up to one year. Please pick another date.
    .tap-one-week = One week
    .tap-a-fortnight = Two weeks
    .tap-a-month = A month
settings-paused = OK. No check-ins until { DATETIME($back, dateStyle: "full") }. You can still write to me at any time.
settings-stopped = OK. I will not send any more check-ins. Nobody minds, and { $adviser } is still your adviser. Write "start" if you want them again.
settings-started = Good. I will send check-ins again.

settings-kept = Since { DATETIME($since, dateStyle: "long") } this is kept about you here:

    • { $moods ->
    [0] no moods
    [one] { $moods } mood
   *[other] { $moods } moods
    }
    • { $checkins ->
    [0] no check-ins
    [one] { $checkins } check-in
   *[other] { $checkins } check-ins
    }
    • { $contacts ->
    [0] no contacts
    [one] { $contacts } contact
   *[other] { $contacts } contacts
    }
    • { $messages ->
    [0] no messages
    [one] { $messages } message
   *[other] { $messages } messages
    }
settings-kept-ask = You have a right to a copy of all of it, and to have mistakes put right. Ask { $adviser }, here or in person.

settings-leave-what = If you leave, I forget this chat and stop writing to you. What you told me stays in the council's records. { $adviser } is still your adviser, and will see that you left. You can come back with a new link.
settings-leave = Do you want to leave?
    .again = Sorry, I did not get that. Yes or no?
settings-left = Done. This chat is not linked any more. Take care. { $adviser } is still your adviser.
settings-stayed = OK. Everything stays as it is.

# '.also' is what people type instead of tapping.
tap-never = Never
    .also = no|n|nope|no reminder
