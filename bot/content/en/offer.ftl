flow-offer = 🔎 What can I get?

offer-start = What do you want to know about? Ask me in your own words, or tap one.
    .again = Sorry, I did not get that. Write a question, or tap one of these.
    .too-long = That is a lot for me. Can you ask it in one or two lines?
    .tap-money = 💷 Money
    .tap-home = 🏠 Home
    .tap-education = 🎓 Education
    .tap-work = 💼 Work
    .tap-health = 🩺 Health
    .tap-relationships-and-support = 👥 Support
    .tap-identity-and-documents = 🪪 ID, papers
    .tap-immigration = 🌍 Immigration
    .tap-rights-and-voice = 📣 My rights
    .tap-parenting = 🍼 Being a parent
    .tap-justice = ⚖️ Police, jail
    .tap-everyday-life = 🚌 Everyday
    .tap-what-am-i = 🧭 My care status

offer-topics = Which one? You can also write a question.
    .again = Sorry, I did not get that. Tap one, or write a question.
    .too-long = That is a lot for me. Can you ask it in one or two lines?
offer-nearest = I am not sure what you mean. Is it one of these? You can also ask again in other words.{ $to ->
    [linked] {" "}If you leave it, I put your question in the team's list.
   *[visitor] {""}
 }
    .again = Sorry, I did not get that. Tap one, or ask again in other words.
    .too-long = That is a lot for me. Can you ask it in one or two lines?
    .tap-none-of-these = None of these

offer-page = { $text }
offer-next = Did this help with “{ $title }”? You can also ask more about it.
    .again = Sorry, I did not get that. Tap one, or write a question.
    .too-long = That is a lot for me. Can you ask it in one or two lines?

# '.also' is what people type instead of tapping.
tap-ask-pa = 🙋 Ask my PA to help
    .also = ask my pa|ask pa|help me with this|tell my pa
tap-find-pa = 🙋 How do I get a PA?
    .also = how do i get a pa|find a pa|no pa|what is a pa
tap-for-me = 🤔 Is it for me?
    .also = is it for me|can i get it|do i get it|am i allowed
tap-more = 📖 Read more
    .also = more|tell me more|read more
tap-helpful = 👍 This helped
    .also = thanks|thank you|ok thanks|thx|ty|cheers|helpful|that helped|great|perfect
tap-unhelpful = 👎 Not helpful
    .also = no help|not helpful|that did not help|useless|wrong
tap-else = 🔎 Something else
    .also = something else|another question|new question

offer-helpful = Good. I will keep note that it helped. Write "menu" if you want anything else.
offer-unhelpful = Thank you for saying so. The people who write these answers can see your question, without your name.
offer-passed-on = I put it in { $who }'s list: you want help with “{ $title }”. When { $who } answers, it comes here.
offer-nothing = I have no answer to that, and I do not want to guess. I put your question in { $who }'s list, just as you wrote it.
offer-nothing-visitor = I have no answer to that, and I do not want to guess. I kept your question for the people who write the answers, without your name.
offer-find-pa = A personal adviser (PA) can help you with this. If you were in care and are under 25, you can ask for one. In working hours, ring { $council } on { $phone } and say: "I was in care. Can I have a personal adviser?"

# Does it fit? A few questions about oneself, kept only for this talk.
offer-age = How old are you? I only use it for this talk.
    .again = Sorry, I did not get that. Tap your age, or write it.
    .tap-15 = <16
    .tap-16 = 16
    .tap-17 = 17
    .tap-18 = 18
    .tap-19 = 19
    .tap-20 = 20
    .tap-21 = 21
    .tap-22 = 22
    .tap-23 = 23
    .tap-24 = 24
    .tap-25 = 25
    .tap-26 = 26+
offer-care = Were you in care for 13 weeks or more after you turned 14, with some of it after you turned 16?
    .again = Sorry, I did not get that. Tap one of these.
    .tap-long-enough = Yes
    .tap-less = In care, but less
    .tap-not-sure = I am not sure
offer-in-care = Are you still in care now?
    .again = Sorry, I did not get that. Are you still in care, yes or no?
offer-which-is-true = Is this true for you?
    .again = Sorry, I did not get that. Tap one of these.
offer-i-parent = I have a child
offer-i-pregnant = I am pregnant
offer-i-student = I go to school or college
offer-i-university = University, now or soon
offer-i-apprentice = Apprentice, now or soon
offer-i-disabled = Disability, long illness
offer-i-asylum = I asked for asylum
offer-i-migrant = From another country
offer-i-renting = I rent, or will soon
offer-i-fostered = Foster home until 18
offer-i-custody = In prison, or just out
offer-i-universal-credit = I get Universal Credit
offer-i-none-of-these = None of these

# The same on the web, for whoever looks.
offer-web-title = What you can get as a care leaver
offer-web-lead = Your rights, and help from your council. You need no account, and nobody follows what you read.
offer-web-ask = Ask in your own words
offer-web-search = Search
offer-web-browse = Or look around
offer-web-all = All topics
offer-web-step = What to do next
offer-web-more = More about it
offer-web-sources = Where this comes from
offer-web-related = See also
offer-web-person = Talk to a person
offer-web-found = This may help
offer-web-nearest = We are not sure. Is it one of these?
offer-web-nothing = We have no answer to that
offer-web-gone = There is no such page
offer-web-untranslated = This page is in English only for now.
offer-web-nobody-reads = Nobody reads what is written into the search box, so please ring.
offer-web-skip = Skip to the text
offer-web-languages = Languages
offer-web-about = From { $team }. These pages set no cookies. What people search for is counted without names, to find what is missing.
