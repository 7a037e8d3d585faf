# What workers read: English only.

flow-answer = Answer
answer-words = What shall I pass on? Your next message goes to the young person, word for word, under your first name.
    .again = Please write your answer as text.
    .too-long = Please keep it under 2,000 characters.
answer-sent = Sent. It is on their record and on the desk.
staff-hello = This chat gets your urgent alerts from Kith. To answer somebody, tap Answer under an alert, or use the desk.
staff-linked = Linked. Your urgent alerts will come here. Lock your phone: they contain young people's words.
staff-code-gone = This code does not work: it is used or too old. Make a new one on the desk.

alert-acknowledge = I have seen this
alert-answer = Answer
alert-acknowledged = Noted: you have seen it. It stops climbing now. It stays on the desk until it is resolved.
alert-gone = That one has been resolved or handed to somebody else. Look at the desk.
alert-red = 🔴 NOW: { $who }. { $why } ({ $category })

    “{ $words }”
alert-amber = 🟠 TODAY: { $who }. { $why } ({ $category })

    “{ $words }”
alert-yellow = 🟡 { $who }. { $why } ({ $category })

    “{ $words }”
alert-green = { $who }. { $why } ({ $category })

    “{ $words }”

category-life-at-risk = life at risk
category-suicide-self-harm = suicide or self-harm
category-abuse-exploitation = abuse or exploitation
category-homeless = homeless
category-no-money-food-energy = no money, food or energy
category-missing-or-custody = missing or in custody
category-health = health
category-immigration = immigration
category-unsafe-accommodation = unsafe accommodation
category-relationships-loneliness = relationships or loneliness
category-substance = alcohol or drugs
category-complaint-advocacy = complaint or advocacy
category-asks-for-pa = asks for their adviser
category-good-news = good news
category-goal-update = news about a goal
category-offer-question = question about the local offer
category-everyday = everyday
category-third-party = about somebody else

# Why something stands in the queue: 'why-' and what raised it.
why-asked-for-help = Tapped or wrote 'Help now'
why-not-safe-now = Says they are not safe right now
why-risk-words = Wrote something that worries
why-edited-message = Changed an earlier message to something that worries
why-visitor-words = A visitor wrote something that worries
why-low-mood = Very low mood at a check-in
why-low-mood-asks = Low mood, and asks you to get in touch
why-message = Sent you a message
why-call-today = Asks you to ring today
why-call-next-day = Asks you to ring the next working day
why-call-this-week = Asks you to ring this week
why-call-morning = Asks you to ring, mornings
why-call-afternoon = Asks you to ring, afternoons
why-call-any-time = Asks you to ring, any time
why-call-own-time = Asks you to ring, at a time of their own
why-offer-help = Asks you to help with something from the local offer
why-offer-unanswered = Asked something that the local offer does not answer
why-status-question = Not sure what kind of care leaver they are: asks you
why-idle-words = Wrote something that fits no conversation
why-said-while-talking = Answered you
why-unplaced-answer = An answer that no question could take
why-flow-stuck = Kith broke off a conversation: please answer yourself
why-missed-check-in = Did not answer a check-in
why-mood-signal = A change in how they say they feel
why-invite-locked = Wrong date of birth too often: the invite is closed
why-stopped-check-ins = Stopped check-ins
why-left-kith = Left Kith
why-blocked-bot = Blocked Kith: cannot be reached here
why-sent-photo = Sent a picture that Kith cannot look at
why-sent-voice = Sent a voice note that Kith cannot listen to
why-sent-location = Sent a place on the map
why-sent-contact = Sent a contact
why-sent-file = Sent a file that Kith cannot open
why-contact-due-soon = Contact is due soon
why-contact-overdue = Contact is overdue
why-not-delivered = A message from Kith could not be delivered
why-could-not-be-handled = A message that Kith could not handle: please answer yourself
why-goal-suggested = Suggests a goal: please agree or say why not
why-goal-done = Has done a goal
why-goal-stuck = Is stuck with a goal
why-goal-let-go = Changed their mind about a goal
why-goal-agreed = Said yes to a goal that you suggested
why-goal-declined = Said no to a goal that you suggested
why-plan-to-sign = A plan waits for you to sign it
why-plan-authorised = The plan that you sent has been signed
why-plan-returned = A plan came back to you, with a comment
why-plan-agreed = Agrees with their plan
why-plan-disagreed = Does not agree with their plan
why-plan-not-right = Says that something in their plan is not right
why-review-asked = Asks for a review of their plan
why-changed-moved = Has moved or must: asks to look at the plan sooner
why-changed-pregnancy = Says that a baby is on the way: asks to look at the plan sooner
why-changed-custody = Has trouble with the police: asks to look at the plan sooner
why-changed-lost-work-or-course = Lost a job or course: asks to look at the plan sooner
why-changed-new-work-or-course = Has a new job or course: asks to look at the plan sooner
why-changed-relationship-over = A relationship broke up: asks to look at the plan sooner
why-changed-immigration-decision = Has a letter from the Home Office: asks to look at the plan sooner
why-changed-debt-or-eviction = Debt, or about to lose their home: asks to look at the plan sooner
why-review-views = Said what they want from their review
why-review-due-soon = The review of their plan is due soon
why-review-overdue = The review of their plan is overdue
why-missed-words = Wrote something that Kith took too lightly
why-found-in-sample = Found when calm messages were read again
why-papers-missing = Needs help with documents

# What was said in a contact: 'about-' and the line.
about-words = Wrote
about-own-words = In their own words
about-good-news = Wants to share
about-topic-money = What is behind it: money
about-topic-home = What is behind it: home
about-topic-people = What is behind it: people
about-topic-health = What is behind it: health
about-topic-work = What is behind it: work or study
about-topic-papers = What is behind it: papers
about-topic-alone = What is behind it: feeling alone
about-topic-other = What is behind it: something else
about-help-safe = Says: I am safe
about-help-not-safe = Says: I am not safe
about-help-not-sure = Says: I am not sure whether I am safe
about-help-misread = Says: that is not what I meant

digest = Good morning, { $name }. On your list: { $red } now, { $amber } today, { $yellow } this week, { $green } to read.
