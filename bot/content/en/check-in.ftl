flow-check-in = ☀️ Check-in
check-in-hello = Hi { $called }, it is Kith, the computer. { $adviser } can read what you answer here, when at work.
check-in-mood = How are you right now? 1 is very low, 5 is very good.
    .again = Sorry, I did not get that. Tap a face, or write a number from 1 to 5.
    .nudge = No rush. How are you right now? Tap a face, or just leave it.
check-in-low = Thank you for being honest. I am sorry that it is hard right now. If you are not safe, tap Help now.
check-in-why = What is behind it? Tap one, write your own words, or skip.
    .again = Sorry, I did not get that. Tap one, write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
    .nudge = You can still tell me what is behind it, or skip.
    .tap-money = 💷 Money
    .tap-home = 🏠 Home
    .tap-people = 👥 People
    .tap-health = 🩺 Health
    .tap-work = 📚 Work, study
    .tap-papers = 📄 Papers
    .tap-alone = 🌧 Feeling alone
    .tap-other = Other
check-in-more = Do you want to say more about it? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
check-in-call = Would you like { $who } to ring you?
    .again = Sorry, I did not get that. Tap one of these.
check-in-good-news = Good to hear from you. Is there anything good, or anything else, that you want to share? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
check-in-summary = This is what I will pass on to { $adviser }:

    • How you are: { $mood } out of 5
    { $topic ->
    [none] • What it is about: you did not say
    [money] • What it is about: money
    [home] • What it is about: home
    [people] • What it is about: people
    [health] • What it is about: health
    [work] • What it is about: work or study
    [papers] • What it is about: papers
    [alone] • What it is about: feeling alone
   *[other] • What it is about: something else
    }
    { $words ->
    [none] • Your words: none
   *[other] • Your words: “{ $words }”
    }
    { $call ->
    [today] • A call: today
    [next-day] • A call: next working day
    [this-week] • A call: this week
   *[no-call] • A call: no
    }

    Is that right?
    .again = Sorry, I did not get that. Tap one of the two below.
    .nudge = I have not passed this on yet. Is it right like this?
check-in-call-asked = I put it in { $who }'s list that you would like a call.
check-in-low-noted = I put a note in { $who }'s list that you are very low.
check-in-bye = Thank you, { $called }. That is all. { $adviser } can read it when at work. Write "menu" if you want anything else.

# '.also' is what people type instead of tapping.
tap-today = Yes, today
    .also = today|yes|y|yeah|now|asap|please|yes please
tap-next-day = Yes, next working day
    .also = next day|yes|y|yeah|please|yes please|when open
tap-this-week = Yes, this week
    .also = this week|week|later this week
tap-no-call = No, thank you
    .also = no|n|nope|nah|no thanks|not now
tap-send = Yes, pass it on
    .also = yes|y|yeah|yep|ok|send|send it|right|correct|pass it on
tap-change = Change it
    .also = no|n|nope|change|wrong|edit|not right
