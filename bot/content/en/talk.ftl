flow-talk = 💬 Talk to my PA
talk-how = How do you want to reach { $who }? You can also just write your message now.
    .again = Sorry, I did not get that. Tap one, or write your message.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you send it in two parts?
talk-message = What shall I pass on to { $who }? Write it here. It goes on just as you write it.
    .again = Sorry, I did not get that. Please write it in words.
    .too-long = That is a lot, and I can only take 2,000 letters at once. Can you send it in two parts?
talk-when = When does a call suit you? Tap one, or write your own time.
    .again = Sorry, I did not get that. Tap one, or write when.
    .too-long = Please make it shorter, like "Tuesday after 3".
    .tap-call-morning = Mornings
    .tap-call-afternoon = Afternoons
    .tap-call-any-time = Any time
talk-about = Is there anything { $who } should know before the call? Write it here, or skip.
    .again = Sorry, I did not get that. Write a few words, or skip.
    .too-long = That is a lot, and I can only take 1,000 letters at once. Can you make it shorter?
talk-sent = I put your message in { $who }'s list, just as you wrote it. When { $who } answers, it comes here.
talk-call-asked = I put it in { $who }'s list that you would like a call.

# '.also' is what people type instead of tapping.
tap-message = ✍️ Write a message
    .also = message|write|text|send a message
tap-call = 📞 Ask for a call
    .also = call|ring|phone|a call
