flow-my-plan = 🗺 My plan
my-plan-signed = Your plan has been signed. You have not said yet if you agree.
my-plan-what = This is your plan. What do you want to do?
    .again = Sorry, I did not get that. Tap one, or type its number.
    .tap-write-my-side = ✍️ Say my side
    .tap-read-it = 📖 Read my plan
    .tap-agree-or-not = 🤝 Agree or not
    .tap-promises = 📌 What was promised
    .tap-my-review = 🗓 My review
    .tap-something-changed = 🌱 Something changed
my-plan-area = Which part of your life? You do not have to do them all, and you can come back any day.
    .again = Sorry, I did not get that. Tap one, or type its number.
my-plan-last-time = On { DATETIME($day, dateStyle: "long") } you said: “{ $words }”
my-plan-words = { $area ->
    [home] Where do you live, and is it right for you? What should stay, and what should change?
    [money] How are you managing with money? What is hard, and what do you need to know?
    [education] What are you learning, or what would you like to learn? What would make it easier?
    [work] What work do you do, or would you like to do? What stands in the way?
    [health] How are your body and your mind? What helps you to be well, and what do you need?
    [relationships] Who matters to you? Is there anybody you want to see more, or less?
    [skills] What can you do well on your own, like cooking, bills or forms? What do you want to learn?
    [identity] What matters about who you are: your culture, faith, language, story, or anything else?
    [contact] How do you want us to stay in touch, and how often? What should your PA do more, or less?
   *[contingency] If your plan goes wrong, say with your home or your job, what should happen?
 } Write as little or as much as you like. It stays just as you write it. Or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is more than I can take at once. Please send it in two parts, up to 4,000 letters each.
my-plan-feeling = { $area ->
    [home] How does home feel right now?
    [money] How does money feel right now?
    [education] How does learning feel right now?
    [work] How does work feel right now?
    [health] How does your health feel right now?
    [relationships] How do family and friends feel right now?
    [skills] How do everyday things feel right now?
    [identity] How does it feel to be you right now?
    [contact] How does the support feel right now?
   *[contingency] How ready do you feel if things go wrong?
 } 1 is hard, 5 is good.
    .again = Sorry, I did not get that. Tap a face, or write a number from 1 to 5.
my-plan-feels-same = That feels the same as last time.
my-plan-feels-better = That feels better than last time.
my-plan-feels-harder = That feels harder than last time. Thank you for saying so.
my-plan-another = I have kept that, just as you said it. Another part?
    .again = Sorry, I did not get that. Yes or no?
my-plan-said = Thank you. It stands in your plan in your own words. { $adviser } can read it when at work.

safety-who = Your safety plan. Who can you call or go to when it is hard? Write names, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
safety-what = What helps you when it is hard? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
safety-worst = And if it all falls apart, what should you do, and what should we do? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
safety-feeling = How safe do you feel right now? 1 is not safe, 5 is very safe. If you are in danger, tap Help now.
    .again = Sorry, I did not get that. Tap a face, or write a number from 1 to 5.
safety-words-who = Who helps me: { $words }
safety-words-what = What helps me: { $words }
safety-words-worst = If it falls apart: { $words }

my-plan-read = Which part do you want to read?
    .again = Sorry, I did not get that. Tap one, or type its number.
my-plan-screen = { $screen }
my-plan-right = Is that right?
    .again = Sorry, I did not get that. Tap one of these.
    .tap-it-is-fine = 👍 It is fine
    .tap-not-right = ✋ That is not right
my-plan-read-on = Good. To read another part, open My plan again.
my-plan-which-line = Which line is not right?
    .again = Sorry, I did not get that. Tap one, or type its number.
my-plan-what-is-right = What should it say, in your own words? { $adviser } will get it just as you write it.
    .again = Sorry, I did not get that. Please write it in words.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
my-plan-objected = I put it in { $adviser }'s list and into your plan. What you wrote stays there. I will tell you what comes of it.
my-plan-agree = Do you agree with your plan as it was signed? You can read it first and decide later.
    .again = Sorry, I did not get that. Tap one of these.
    .tap-i-agree = 👍 I agree
    .tap-i-do-not-agree = 👎 I do not agree
    .tap-decide-later = Decide later
my-plan-later = OK. You can say it at any time, in My plan.
my-plan-agreed = Thank you. Your yes stands under your plan now, and { $adviser } can see it.
my-plan-why-not = What is it that you do not agree with? { $adviser } will get it just as you write it.
    .again = Sorry, I did not get that. Please write it in words.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you make it shorter?
my-plan-not-agreed = That is your right. Your words stand under your plan now, and I put them in { $adviser }'s list.
my-plan-promises = What was promised:

    { $listing }
promise-line = { $state ->
    [done] ☑️ { $who }: { $what }
   *[open] ◻️ { $who }: { $what }
 }
promise-line-by = { $state ->
    [done] ☑️ { $who }: { $what }
   *[open] ◻️ { $who }: { $what } (by { DATETIME($day, dateStyle: "medium") })
 }

review-due = Your plan is due to be looked at together by { DATETIME($due, dateStyle: "long") }.
review-about = What do you want to do about your review?
    .again = Sorry, I did not get that. Tap one of these.
    .tap-say-my-views = 💬 Say my views
    .tap-want-one-now = ⏩ I want one sooner
review-why = You can ask for a review at any time. Do you want to say why? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you make it shorter?
review-asked = I put it in { $adviser }'s list: you want a review. You have a right to one, and { $adviser } arranges it with you.
review-good = What is going well that should stay? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you make it shorter?
review-change = What should change? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you make it shorter?
review-who = Who do you want at your review, and who not? Where and when suits you? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you make it shorter?
review-nothing = OK, nothing to pass on. You can say it at any time, in My plan.
review-views-kept = Thank you. Your views are kept just as you said them, and I put them in { $adviser }'s list for your review.
changed-what = Has something big changed in your life? Tap it if you like. Then { $adviser } knows, and you look at your plan together sooner.
    .again = Sorry, I did not get that. Tap one, or type its number.
changed-more = Thank you for saying so. You can add a few words for your PA, or skip. You do not have to explain anything.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you make it shorter?
changed-behind-it = Has something big changed there? Tap it if you like. Then you and { $adviser } look at your plan sooner.
    .again = Sorry, I did not get that. Tap one, or type its number.
changed-nothing = OK, nothing to pass on. You can say it at any time, in My plan.
changed-told = I put it in { $adviser }'s list, so that you look at your plan together soon. Nothing in your plan changes without you.
tap-moved = 📦 I moved, or have to
tap-pregnancy = 👶 A baby on the way
tap-custody = 🚓 Police trouble
tap-lost-work-or-course = 📉 Lost my job or course
tap-new-work-or-course = 🎉 New job or course
tap-relationship-over = 💔 A break-up
tap-immigration-decision = 📮 Home Office letter
tap-debt-or-eviction = 💸 Debt, losing my home
tap-something-else = Something else
tap-nothing-big = No, nothing big

review-words-good = Should stay: { $words }
review-words-change = Should change: { $words }
review-words-who = Who, where and when: { $words }

# How an area of the plan is written out.
plan-screen-own = You said: “{ $words }”
plan-screen-feeling = It feels: { $feeling } out of 5
plan-screen-goal = Goal: { $what }
