flow-goals = 🎯 My goals
goals-listing = Your goals:

    { $listing }
goals-which = Which one do you want to talk about? Or make a new one.
    .again = Sorry, I did not get that. Tap one, or type its number.
    .tap-new-goal = ➕ A new goal
    .tap-achieved = 🏆 What I have achieved
goals-achieved = What you have achieved:

    { $listing }

    That is yours, and it stays in your plan.
goal-shown = { $screen }
goal-waits = { $adviser } has not answered yet. It goes into your plan when { $adviser } says yes. I will tell you.

goal-how = How is it going with “{ $what }”?
    .again = Sorry, I did not get that. Tap one of these.
    .tap-did-a-step = ☑️ I did a step
    .tap-goal-done = 🎉 Done!
    .tap-going-well = 👍 Going well
    .tap-stuck = 🧱 I am stuck
    .tap-not-for-now = ⏸ Not now
    .tap-changed-my-mind = 🔄 I changed my mind
goal-check = One of your goals: “{ $what }”. How is it going?
    .again = Sorry, I did not get that. Tap one of these.
    .tap-goal-done = 🎉 Done!
    .tap-going-well = 👍 Going well
    .tap-stuck = 🧱 I am stuck
    .tap-not-for-now = ⏸ Not now
    .tap-changed-my-mind = 🔄 I changed my mind
goal-word-good = Do you want to say a word about it? Your PA can read it. Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
goal-word-hard = That is OK. Do you want to say why? Your PA can read it. Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
goal-would-help = What would help? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
goal-told-goal-done = You did it: “{ $what }” 🎉 Well done. I keep it in “What I have achieved”, and { $adviser } can see it too.
goal-told-going-well = Good to hear. I noted it for { $adviser }.
goal-told-stuck = Thank you for saying so. I put it in { $adviser }'s list, so that you can look at it together.
goal-told-not-for-now = OK, it can rest. { $adviser } can see that. You can take it up again at any time.
goal-told-changed-my-mind = OK, it is no longer one of your goals. I put a note in { $adviser }'s list.
goal-offer = Shall we see if there is something in the local offer that fits this?
    .again = Sorry, I did not get that. Yes or no?
goal-later = OK. You can come back to it at any time.
goal-step = Which step have you done?
    .again = Sorry, I did not get that. Tap one, or type its number.
goal-step-done = Ticked off: “{ $step }”. Nice.
goal-all-done = That was the last step. Is “{ $what }” done?
    .again = Sorry, I did not get that. Yes or no?

goal-suggested = { $adviser } suggests this. Do you want it as your goal?
    .again = Sorry, I did not get that. Yes or no?
goal-why-not = OK. Do you want to say why not? Your PA can read it. Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
goal-suggestion-yes = It is your goal now. I put that in { $adviser }'s list.
goal-suggestion-no = That is fine. It is not your goal. I put that in { $adviser }'s list.

goal-area = What is the new goal about?
    .again = Sorry, I did not get that. Tap one, or type its number.
goal-what = What do you want to do or have? Write it in your own words.
    .again = Sorry, I did not get that. Please write it in words.
    .too-long = Please make it a bit shorter: up to 200 letters.
goal-why = Why does it matter to you? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = Please make it a bit shorter: up to 300 letters.
goal-step-first = What is a first small step? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = Please make it a bit shorter: up to 300 letters.
goal-step-second = And the step after that? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = Please make it a bit shorter: up to 300 letters.
goal-by-when = By when? Tap one, or write a date, like 3 March.
    .again = Sorry, I could not read that as a date. Tap one, or write a date.
    .out-of-range = That is in the past, or a long way off. Please pick another date.
    .tap-in-a-month = In a month
    .tap-in-three-months = In 3 months
    .tap-no-date = No date
goal-helper = Who can help you with it? Tap one, or write a name.
    .again = Sorry, I did not get that. Tap one, or write a name.
    .too-long = Please use up to 100 letters.
    .tap-my-adviser = My PA
    .tap-nobody = Nobody yet
goal-new = Your goal: { $what }

    { $why ->
        [none] You did not say why.
       *[other] Why: { $why }
    }

    { $steps ->
        [none] No steps yet.
       *[other] Steps:
        { $steps }
    }

    { $helper ->
        [none] Nobody helps yet.
       *[other] Who helps: { $helper }
    }

    Shall I pass it on to { $adviser }? It goes into your plan when { $adviser } says yes.
    .again = Sorry, I did not get that. Tap one of these.
    .tap-leave-it = Leave it
goal-passed-on = I put your goal in { $adviser }'s list. I will tell you when there is an answer.
goal-left = OK, I have not passed it on and have not kept it.

# How a goal is written out.
goal-line = { $stands ->
    [proposed] { $what } (waits for a yes)
    [stuck] { $what } (stuck)
    [not-now] { $what } (not now)
   *[agreed] { $what }
 }
goal-detail-why = Why: { $why }
goal-detail-step = { $done ->
    [yes] ☑️ { $step }
   *[no] ◻️ { $step }
 }
goal-detail-by = By { DATETIME($day, dateStyle: "long") }
goal-detail-helper = Who helps: { $helper }
goal-detail-done = { $what } ({ DATETIME($day, dateStyle: "medium") })
