flow-plan-and-goals = 🎯 My plan and goals
plan-and-goals-which = What do you want to look at?
    .again = Sorry, I did not get that. Tap one, or type its number.
    .tap-goals = 🎯 My goals
    .tap-my-plan = 🗺 My plan
    .tap-documents = 📄 Documents I need
