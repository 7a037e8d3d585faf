flow-welcome = 👋 Welcome
welcome-hello = Hello. I am Kith. I am a computer program, not a person. Your leaving care team uses me to keep in touch.
welcome-invite-unknown = This link does not work. Please ask your adviser for a new one.
welcome-invite-used = This link has been used before, so it does not work any more. If that was not you, please tell your adviser. They can send a new one.
welcome-invite-expired = This link is too old, so it does not work any more. Your adviser can send you a new one.
welcome-invite-locked = This link is closed because the date of birth was wrong too many times. Your adviser can send you a new one.

welcome-born = First I check that it is really you. What is your date of birth? Write it like this: 7/11/2006
    .again = Sorry, I could not read that as a date.
    .out-of-range = That does not look like your date of birth. Please check the year.
welcome-born-no = That date does not fit this link. { $left ->
    [one] You can try one more time.
   *[other] You can try { $left } more times.
 }
welcome-born-locked = That date does not fit either, so this link is closed now. I have put a note in the adviser's list. They can send a new link.

welcome-linked = Thank you, { $called }. It is you. Your adviser is { $adviser }. Before we start, four short things.
privacy-kept = 1. What is kept: what you write and tap here, and when. It is kept with your council's records. The app you are using keeps it too.
privacy-who = 2. Who can see it: { $adviser }, people who cover for { $adviser }, and their managers. If somebody may be badly hurt, the team may have to tell others. They try to talk with you first.
privacy-when = 3. When nobody is watching: evenings, nights, weekends and holidays. { $adviser } reads your messages at work, not all the time. In danger? Ring 999. "Help now" is always there.
privacy-stop = 4. How to stop: write "stop". Nobody minds, and you lose nothing. In Settings you can see what is kept, pause, or leave.

welcome-name = What shall I call you? Tap the name, or write another one.
    .too-long = That is a long one. Please use up to 40 letters.
    .again = Sorry, I did not get that. Write the name that you like.
welcome-rhythm = Nice to meet you, { $called }. Now and then I can ask you how things are. You choose when.
welcome-done = All set, { $called }. { $adviser } can see that we are linked. Write "menu" at any time to see what we can do, or "help" for help now.
