# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

flow-goals = 🎯 أهدافي
goals-listing = أهدافك:

    { $listing }
goals-which = عن أي هدف تريد أن تتحدث؟ أو ضع هدفًا جديدًا.
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
    .tap-new-goal = ➕ هدف جديد
    .tap-achieved = 🏆 ما حققته
goals-achieved = ما حققته:

    { $listing }

    هذا لك، ويبقى في خطتك.
goal-shown = { $screen }
goal-waits = لم يجب { $adviser } بعد. يدخل في خطتك عندما يقول { $adviser } نعم. سأخبرك.

goal-how = كيف يسير هدفك «{ $what }»؟
    .again = عذرًا، لم أفهم. اضغط على زر من هذه.
    .tap-did-a-step = ☑️ أنجزت خطوة
    .tap-goal-done = 🎉 تم!
    .tap-going-well = 👍 يسير جيدًا
    .tap-stuck = 🧱 أنا عالق
    .tap-not-for-now = ⏸ ليس الآن
    .tap-changed-my-mind = 🔄 غيّرت رأيي
goal-check = أحد أهدافك: «{ $what }». كيف يسير؟
    .again = عذرًا، لم أفهم. اضغط على زر من هذه.
    .tap-goal-done = 🎉 تم!
    .tap-going-well = 👍 يسير جيدًا
    .tap-stuck = 🧱 أنا عالق
    .tap-not-for-now = ⏸ ليس الآن
    .tap-changed-my-mind = 🔄 غيّرت رأيي
goal-word-good = هل تريد أن تقول كلمة عنه؟ يستطيع مستشارك أن يقرأها. اكتبها هنا، أو تخطَّ.
    .again = عذرًا، لم أفهم. اكتب بضع كلمات، أو تخطَّ.
    .too-long = هذا كثير، ولا أستطيع أخذ أكثر من 1000 حرف مرة واحدة. هل يمكنك اختصاره؟
goal-word-hard = لا بأس. هل تريد أن تقول السبب؟ يستطيع مستشارك أن يقرأه. اكتبه هنا، أو تخطَّ.
    .again = عذرًا، لم أفهم. اكتب بضع كلمات، أو تخطَّ.
    .too-long = هذا كثير، ولا أستطيع أخذ أكثر من 1000 حرف مرة واحدة. هل يمكنك اختصاره؟
goal-would-help = ماذا يساعدك؟ اكتبه هنا، أو تخطَّ.
    .again = عذرًا، لم أفهم. اكتب بضع كلمات، أو تخطَّ.
    .too-long = هذا كثير، ولا أستطيع أخذ أكثر من 1000 حرف مرة واحدة. هل يمكنك اختصاره؟
goal-told-goal-done = نجحت: «{ $what }» 🎉 أحسنت. أحفظه في «ما حققته»، ويستطيع { $adviser } أن يراه أيضًا.
goal-told-going-well = يسعدني ذلك. سجّلته لـ { $adviser }.
goal-told-stuck = شكرًا لأنك قلت ذلك. وضعته في قائمة { $adviser } لتنظرا فيه معًا.
goal-told-not-for-now = حسنًا، ليسترح. يستطيع { $adviser } أن يرى ذلك. يمكنك أن تعود إليه في أي وقت.
goal-told-changed-my-mind = حسنًا، لم يعد من أهدافك. وضعت ملاحظة في قائمة { $adviser }.
goal-offer = هل نرى إن كان في العرض المحلي شيء يناسب هذا؟
    .again = عذرًا، لم أفهم. نعم أم لا؟
goal-later = حسنًا. يمكنك أن تعود إليه في أي وقت.
goal-step = أي خطوة أنجزت؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
goal-step-done = تم: «{ $step }». جميل.
goal-all-done = كانت هذه آخر خطوة. هل تحقق «{ $what }»؟
    .again = عذرًا، لم أفهم. نعم أم لا؟

goal-suggested = يقترح { $adviser } هذا. هل تريده هدفًا لك؟
    .again = عذرًا، لم أفهم. نعم أم لا؟
goal-why-not = حسنًا. هل تريد أن تقول السبب؟ يستطيع مستشارك أن يقرأه. اكتبه هنا، أو تخطَّ.
    .again = عذرًا، لم أفهم. اكتب بضع كلمات، أو تخطَّ.
    .too-long = هذا كثير، ولا أستطيع أخذ أكثر من 1000 حرف مرة واحدة. هل يمكنك اختصاره؟
goal-suggestion-yes = هو هدفك الآن. وضعت ذلك في قائمة { $adviser }.
goal-suggestion-no = لا بأس. ليس هدفك. وضعت ذلك في قائمة { $adviser }.

goal-area = عن ماذا الهدف الجديد؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
goal-what = ماذا تريد أن تفعل أو أن يكون لك؟ اكتبه بكلماتك.
    .again = عذرًا، لم أفهم. اكتبه بكلمات من فضلك.
    .too-long = اختصره قليلًا من فضلك: حتى 200 حرف.
goal-why = لماذا يهمك؟ اكتبه هنا، أو تخطَّ.
    .again = عذرًا، لم أفهم. اكتب بضع كلمات، أو تخطَّ.
    .too-long = اختصره قليلًا من فضلك: حتى 300 حرف.
goal-step-first = ما أول خطوة صغيرة؟ اكتبها هنا، أو تخطَّ.
    .again = عذرًا، لم أفهم. اكتب بضع كلمات، أو تخطَّ.
    .too-long = اختصره قليلًا من فضلك: حتى 300 حرف.
goal-step-second = وما الخطوة بعدها؟ اكتبها هنا، أو تخطَّ.
    .again = عذرًا، لم أفهم. اكتب بضع كلمات، أو تخطَّ.
    .too-long = اختصره قليلًا من فضلك: حتى 300 حرف.
goal-by-when = حتى متى؟ اضغط على زر، أو اكتب تاريخًا مثل 3 مارس.
    .again = عذرًا، لم أستطع قراءة ذلك كتاريخ. اضغط على زر، أو اكتب تاريخًا.
    .out-of-range = هذا في الماضي أو بعيد جدًا. اختر تاريخًا آخر من فضلك.
    .tap-in-a-month = خلال شهر
    .tap-in-three-months = خلال 3 أشهر
    .tap-no-date = بلا تاريخ
goal-helper = من يستطيع أن يساعدك؟ اضغط على زر، أو اكتب اسمًا.
    .again = عذرًا، لم أفهم. اضغط على زر، أو اكتب اسمًا.
    .too-long = استعمل حتى 100 حرف من فضلك.
    .tap-my-adviser = مستشاري
    .tap-nobody = لا أحد بعد
goal-new = هدفك: { $what }

    { $why ->
        [none] لم تقل لماذا.
       *[other] لماذا: { $why }
    }

    { $steps ->
        [none] لا خطوات بعد.
       *[other] الخطوات:
        { $steps }
    }

    { $helper ->
        [none] لا أحد يساعد بعد.
       *[other] من يساعد: { $helper }
    }

    هل أوصله إلى { $adviser }؟ يدخل في خطتك عندما يقول { $adviser } نعم.
    .again = عذرًا، لم أفهم. اضغط على زر من هذه.
    .tap-leave-it = اتركه
goal-passed-on = وضعت هدفك في قائمة { $adviser }. سأخبرك عندما يأتي جواب.
goal-left = حسنًا، لم أوصله ولم أحفظه.

goal-line = { $stands ->
    [proposed] { $what } (ينتظر موافقة)
    [stuck] { $what } (عالق)
    [not-now] { $what } (ليس الآن)
   *[agreed] { $what }
 }
goal-detail-why = لماذا: { $why }
goal-detail-step = { $done ->
    [yes] ☑️ { $step }
   *[no] ◻️ { $step }
 }
goal-detail-by = حتى { DATETIME($day, dateStyle: "long") }
goal-detail-helper = من يساعد: { $helper }
goal-detail-done = { $what } ({ DATETIME($day, dateStyle: "medium") })
