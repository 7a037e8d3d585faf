# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

area-home = 🏠 السكن
area-money = 💷 المال
area-education = 🎓 الدراسة والتدريب
area-work = 🛠 العمل
area-health = 🩺 الصحة
area-relationships = 👥 العائلة والأصدقاء
area-skills = 🍳 مهارات الحياة
area-identity = ⭐ من أنا
area-contact = 💬 مستشاري والدعم
area-contingency = ☔ إذا ساءت الأمور
area-safety = 🛟 الأمان

paper-passport = جواز السفر
paper-birth-certificate = شهادة الميلاد
paper-ni-number = رقم التأمين الوطني
paper-health-summary = ملخص الصحة
paper-bank-account = حساب بنكي
paper-provisional-licence = رخصة قيادة مؤقتة
paper-immigration-papers = أوراق الهجرة

plan-told-suggested = عند { $adviser } فكرة لهدف: «{ $what }». لا يصبح هدفك إلا إذا قلت نعم. للإجابة اكتب "قائمة" واضغط «خطتي وأهدافي» ثم «أهدافي».
plan-told-goal-agreed = يقول { $adviser } نعم لهدفك: «{ $what }». هو الآن في خطتك.
plan-told-goal-declined = يرى { $adviser } أن هذا الهدف لا يناسب الآن: «{ $what }».

    { $words ->
        [none] يمكنك أن تتحدث عنه مع مستشارك.
       *[other] كتب { $adviser }: «{ $words }»
    }
plan-told-sent = أرسل { $adviser } خطتك إلى { $manager } للتوقيع. سأخبرك بما يحدث.
plan-told-authorised = وقّع { $manager } خطتك. يمكنك الآن أن تقرأها وأن تقول إن كنت موافقًا: اكتب "قائمة" واضغط «خطتي وأهدافي» ثم «خطتي».
plan-told-returned = يريد { $manager } من { $adviser } أن يعمل على خطتك قليلًا قبل التوقيع. لا خطأ من جهتك.
plan-told-reviewed = نظرنا معًا في خطتك يوم { DATETIME($day, dateStyle: "long") }. المراجعة القادمة حتى { DATETIME($due, dateStyle: "long") }. يمكنك أن تطلب مراجعة أبكر في أي وقت.
plan-told-review-sooner = سننظر في خطتك مرة أخرى حتى { DATETIME($due, dateStyle: "long") } لأن شيئًا تغيّر.
plan-told-review-soon = حان وقت مراجعة خطتك حتى { DATETIME($due, dateStyle: "long") }. ما الذي تريد أن يعرفه { $adviser } قبلها؟ اكتب "قائمة" واضغط «خطتي وأهدافي» ثم «خطتي».
plan-told-action-done = تم شيء من خطتك. { $who }: «{ $what }».
plan-told-objection-answered = قلت إن شيئًا في خطتك غير صحيح. كتب { $adviser }: «{ $words }»
