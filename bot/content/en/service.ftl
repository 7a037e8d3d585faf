# What Kith says beside its flows.

not-understood = Sorry, I did not get that. I am a computer and I only know some answers.
stale-button = That button is from an earlier message, so I left it. Here is where we are now.
no-way-back = I cannot go back from here.
left-kindly = OK, we can leave it there. Write "menu" when you want to talk.
kept-for-adviser = I could not fit that in here. I kept your words and put them in the team's list.
holding-line = Something went wrong on my side. What you wrote is kept, and I have put it in the team's list. If it is urgent, tap or write "help".

stopped = OK. I will not send any more check-ins. Nobody minds. { $adviser } can see that you stopped. Write "start" if you want them again.
visitor-stopped = OK. I will not write to you.
started-again = Good to have you back. I will send check-ins again.

idle-hello = Hello { $called }. I am Kith, a computer.
visitor-hello = Hello. I am Kith, a computer program of a leaving care team. I do not know you, and nobody reads this chat. If you have an adviser, ask them for an invite link.
said-to-adviser = I passed that on to { $adviser }.
help-again = I added that to what the team has been told. Please do not wait for an answer here. Ring one of the numbers.

yellow-seen = Thank you for telling me. I put your words in the team's list. The office is open, but I cannot say when they will be read. If it cannot wait, ring { $council }: { $duty }.
yellow-seen-closed = Thank you for telling me. I put your words in the team's list. The office is closed until { $time } on { DATETIME($day, dateStyle: "full") }. If it cannot wait, ring { $council }: { $night }.
amber-seen = Thank you for telling me. That matters. I put your words at the top of the team's list for today. If it cannot wait, ring { $council }: { $duty }.
amber-seen-closed = Thank you for telling me. That matters. I put your words at the top of the team's list. The office is closed until { $time } on { DATETIME($day, dateStyle: "full") }. If it cannot wait, ring { $council }: { $night }. In danger? Ring 999.

photo-kept = I cannot look at pictures, so I have put it in the team's list. Is it urgent? Write it in words, or tap Help now.
voice-kept = I cannot listen to voice notes, so I have put it in the team's list. Is it urgent? Write it in words, or tap Help now.
sticker-nice = Nice sticker. I am a computer and cannot tell what it means.
location-kept = I cannot read maps, so I have put this place in the team's list. Nobody is coming because of it. In danger? Ring 999.
contact-kept = I have put this contact in the team's list.
file-kept = I cannot open files, so I have put it in the team's list. Is it urgent? Write it in words, or tap Help now.
edited-noted = I saw that you changed a message. I keep both. To answer something differently, tap Back.

adviser-says = { $adviser } writes:

    { $words }

mood-picture = Your moods of the last weeks:
mood-picture-day = { DATETIME($day, dateStyle: "medium") }: { $mood }
