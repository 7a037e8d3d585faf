# Names of the areas of a plan and of documents, wherever they are read.
area-home = 🏠 Home
area-money = 💷 Money
area-education = 🎓 Education, training
area-work = 🛠 Work
area-health = 🩺 Health
area-relationships = 👥 Family and friends
area-skills = 🍳 Skills for life
area-identity = ⭐ Who I am
area-contact = 💬 My PA and support
area-contingency = ☔ If things go wrong
area-safety = 🛟 Staying safe

paper-passport = Passport
paper-birth-certificate = Birth certificate
paper-ni-number = NI number
paper-health-summary = Health summary
paper-bank-account = Bank account
paper-provisional-licence = Provisional licence
paper-immigration-papers = Immigration papers

# What young people are told in their chat when something happens to their plan.
plan-told-suggested = { $adviser } has an idea for a goal: “{ $what }”. It only becomes your goal if you say yes. To answer, write "menu" and tap My plan and goals, then My goals.
plan-told-goal-agreed = { $adviser } says yes to your goal: “{ $what }”. It is in your plan now.
plan-told-goal-declined = { $adviser } does not think that this goal works for now: “{ $what }”.

    { $words ->
        [none] You can talk about it with your PA.
       *[other] { $adviser } writes: “{ $words }”
    }
plan-told-sent = { $adviser } has sent your plan to { $manager } to be signed. I will tell you what comes of it.
plan-told-authorised = { $manager } has signed your plan. You can read it now, and say if you agree: write "menu" and tap My plan and goals, then My plan.
plan-told-returned = { $manager } wants { $adviser } to work on your plan a bit more before signing it. Nothing is wrong on your side.
plan-told-reviewed = Your plan was looked at together on { DATETIME($day, dateStyle: "long") }. The next review is due by { DATETIME($due, dateStyle: "long") }. You can ask for one sooner at any time.
plan-told-review-sooner = Your plan will be looked at again by { DATETIME($due, dateStyle: "long") }, because something has changed.
plan-told-review-soon = Your plan is due to be looked at again by { DATETIME($due, dateStyle: "long") }. What do you want { $adviser } to know before? Write "menu" and tap My plan and goals, then My plan.
plan-told-action-done = Something from your plan has been done. { $who }: “{ $what }”.
plan-told-objection-answered = You said that something in your plan is not right. { $adviser } writes: “{ $words }”
