# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

flow-menu = ☰ القائمة
menu-choose = ماذا تريد أن تفعل؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.

flow-pick-up = المتابعة
pick-up-ask = كنا في منتصف شيء من قبل. هل تريد أن نتابعه؟
    .again = عذرًا، لم أفهم. نعم أم لا؟
pick-up-left = حسنًا، نتركه.
