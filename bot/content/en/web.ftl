# The web chat: every word of its pages.

web-title = Chat
web-computer = This is a computer. It is not watched all the time.
web-danger = In danger:
web-help-now = Help now
web-hide = Hide
    .what = Hide this page at once
web-more = More
web-again = Look for new messages
web-forget = Forget this phone
    .what = Use this if other people use this phone too. Your messages stay with your adviser. To come back, ask for a new link.
web-close = Close
web-help-title = Who can help right now
web-log = Messages
web-empty = Nothing here yet. Your first message will be here in a moment.
web-you = You
web-computer-name = Kith, a computer
web-a-button = A button
web-at = { $time }
web-at-day = { DATETIME($day, dateStyle: "medium") }, { $time }
web-write = Write a message
web-send = Send
web-answers = Answers you can tap
web-script-off = This page cannot update itself on this phone.

# Under a message of one's own, and above the box to write in.
web-sending = Sending
web-sent = Sent
web-not-sent = Not sent yet. We keep trying.
web-refused = This could not be sent. Try it in a shorter message.
web-waiting = Not sent yet: the connection is lost. What you wrote is kept, and we keep trying.
web-not-working = Not sent yet: Kith is not working right now. We keep trying. Do not wait for it if you need help now.
web-too-fast = That was a lot at once. What you wrote is kept, and goes in a moment.
web-too-fast-page = That was a lot at once. Wait a minute, then send it again. Here is what you wrote:
web-not-kept-page = Kith is not working right now, and this was not sent. Do not wait for it if you need help now. Here is what you wrote:
web-too-long-page = That is too long for one message. Please send it in parts. Here is what you wrote:
web-send-again = Send again

web-moods = Your moods over the last { $weeks } weeks
web-moods-in-words = The same in words

# Coming in.
web-open = Open my chat
    .what = This is your chat with your leaving care team. The link works once. Open it on your own phone.
web-who = When were you born?
    .what = We ask so that nobody else can open your chat.
    .wrong = That is not the date we have. { $left ->
        [one] You have one more try.
       *[other] You have { $left } more tries.
    }
    .odd = Write it in numbers, like 27 3 2006.
web-day = Day
web-month = Month
web-year = Year
web-go-on = Go on
web-shut = This link does not open a chat
    .what = A link works once, and not for ever. Ask your PA for a new one.
    .back = Opened your chat on this phone before? Go to it.
web-locked = Your chat stays closed for now
    .what = The date was wrong too often. Your PA has been sent a note about it. Ask them for a new link.
web-forgotten = This phone has forgotten your chat
    .what = Ask your PA for a new link when you want to come back.
web-hidden = Notes
    .what = Write a note
    .back = Back

# The first look at the sample service: one page with both sides.
web-look-title = Kith, a first look
web-look-what = A made-up service, on this computer only. Write on the left as { $person }; see it on the right as { $adviser }, their PA.
web-look-phone = The phone of { $person }
web-look-desk = The desk of { $adviser }
web-look-alone = Open by itself
