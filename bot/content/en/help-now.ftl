flow-help-now = 🆘 Help now
help-told = I have put this at the top of { $who }'s list. I am a computer and cannot see when it is read, so please do not wait. Ring one of the numbers above.
help-told-closed = I have put this at the top of { $who }'s list, but the office is closed until { $time } on { DATETIME($day, dateStyle: "full") }. Please do not wait for it. Ring one of the numbers above, or the council at night: { $phone }.
help-safe-now = Are you safe right now?
    .again = Sorry, I did not get that. Tap one of these.
help-is-safe = OK. I am glad. The numbers above work at any time if that changes.
help-is-not-sure = If you are not sure, it is OK to ring. NHS 111 can help you work it out, any time. If it gets worse, ring 999.
help-ring-999 = Please ring 999 now. Cannot speak? Ring 999 from a mobile and press 55. If you can, go where other people are. I am a computer and cannot send anybody to you.
help-misread = Sorry, I got that wrong. A person will still look at it, to be on the safe side.
help-misread-visitor = Sorry, I got that wrong.

# '.also' is what people type instead of tapping.
tap-safe = I am safe
    .also = safe|im safe|yes|y|yeah|yes i am|ok|i am ok|im ok|im fine
tap-not-safe = No, I am not
    .also = no|n|nope|not safe|im not|im not safe|i am not safe|unsafe
tap-not-sure = I am not sure
    .also = not sure|im not sure|dont know|i dont know|idk|dunno|maybe|unsure
tap-misread = That is not what I meant
    .also = not what i meant|i didnt mean that|wrong|misunderstood
