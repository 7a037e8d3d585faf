# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

flow-plan-and-goals = 🎯 خطتي وأهدافي
plan-and-goals-which = ماذا تريد أن ترى؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
    .tap-goals = 🎯 أهدافي
    .tap-my-plan = 🗺 خطتي
    .tap-documents = 📄 أوراق أحتاجها
