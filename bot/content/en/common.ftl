# Buttons that many questions share. '.also' is what people type instead, with '|' between.

tap-yes = Yes
    .also = y|yeah|yep|yea|yh|ya|ok|okay|sure|yes please|please
tap-no = No
    .also = n|nope|nah|no thanks|no thank you|not now
tap-skip = Skip
    .also = pass|nothing|none|no|nope|nah|no thanks|not now|rather not|idk
tap-1 = 1 😢
    .also = very low|very bad|awful|terrible|horrible|really bad|worst
tap-2 = 2 🙁
    .also = low|bad|sad|rough|not good|not great
tap-3 = 3 😐
    .also = ok|okay|fine|alright|all right|so so|meh|not bad
tap-4 = 4 🙂
    .also = good|well|pretty good|not too bad
tap-5 = 5 😄
    .also = very good|great|amazing|really good|brilliant|best

# The five moods in words, for those who cannot see the picture.
mood-1 = very low
mood-2 = low
mood-3 = OK
mood-4 = good
mood-5 = very good

# Under every question.
way-back = ↩ Back
way-menu = ☰ Menu
way-help = 🆘 Help now

language-which = Which language shall we use? أي لغة نستعمل؟
    .again = Sorry, I did not get that. Tap one of the languages.
    .tap-en = English
    .tap-ar = العربية
language-set = Done. I will use English from now on.

rhythm-often = How often shall I ask you how things are?
    .again = Sorry, I did not get that. Tap one, or type its number.
    .tap-weekly = Every week
    .tap-two-weeks = Every 2 weeks
    .tap-four-weeks = Every 4 weeks
    .tap-eight-weeks = Every 8 weeks
rhythm-day = Which day is best for you?
    .again = Sorry, I did not get that. Tap a day, or type it.
    .tap-monday = Monday
    .tap-tuesday = Tuesday
    .tap-wednesday = Wednesday
    .tap-thursday = Thursday
    .tap-friday = Friday
    .tap-saturday = Saturday
    .tap-sunday = Sunday
rhythm-part = And which time of day?
    .again = Sorry, I did not get that. Tap one, or type its number.
    .tap-morning = Morning, 10:00
    .tap-lunch = Lunchtime, 13:00
    .tap-afternoon = Afternoon, 16:00
    .tap-evening = Evening, 18:00
rhythm-set = { $often ->
    [weekly] I will ask you every week
    [two-weeks] I will ask you every 2 weeks
    [four-weeks] I will ask you every 4 weeks
   *[eight-weeks] I will ask you every 8 weeks
 }, { $day ->
    [monday] on a Monday
    [tuesday] on a Tuesday
    [wednesday] on a Wednesday
    [thursday] on a Thursday
    [friday] on a Friday
    [saturday] on a Saturday
   *[sunday] on a Sunday
 } at { $hour }. You can change this in Settings.

# Who reads it, and when.
reach-away = { $adviser } is away and back on { DATETIME($back, dateStyle: "full") }. Until then { $cover } looks at messages.
reach-open = { $who } looks at messages when at work, not all the time. The office is open now. If it cannot wait, ring { $phone }.
reach-closed = The office is closed now, so nobody is looking at messages. { $who } can look from { $time } on { DATETIME($day, dateStyle: "full") }. If it cannot wait, ring { $phone }.
