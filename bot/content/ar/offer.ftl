# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

flow-offer = 🔎 ما الذي يحق لي؟

offer-start = عمّا تريد أن تعرف؟ اسألني بكلماتك، أو اضغط على زر.
    .again = عذرًا، لم أفهم. اكتب سؤالًا، أو اضغط على زر.
    .too-long = هذا كثير عليّ. هل يمكنك أن تسأل في سطر أو سطرين؟
    .tap-money = 💷 المال
    .tap-home = 🏠 السكن
    .tap-education = 🎓 التعليم
    .tap-work = 💼 العمل
    .tap-health = 🩺 الصحة
    .tap-relationships-and-support = 👥 الدعم
    .tap-identity-and-documents = 🪪 الأوراق
    .tap-immigration = 🌍 الهجرة
    .tap-rights-and-voice = 📣 حقوقي
    .tap-parenting = 🍼 الأطفال
    .tap-justice = ⚖️ شرطة وسجن
    .tap-everyday-life = 🚌 اليومي
    .tap-what-am-i = 🧭 وضعي بالرعاية

offer-topics = أيّها؟ يمكنك أيضًا أن تكتب سؤالًا.
    .again = عذرًا، لم أفهم. اضغط على زر، أو اكتب سؤالًا.
    .too-long = هذا كثير عليّ. هل يمكنك أن تسأل في سطر أو سطرين؟
offer-nearest = لست متأكدًا مما تقصد. هل هو واحد من هذه؟ يمكنك أيضًا أن تسأل بكلمات أخرى.{ $to ->
    [linked] {" "}إذا تركته، أضع سؤالك في قائمة الفريق.
   *[visitor] {""}
 }
    .again = عذرًا، لم أفهم. اضغط على زر، أو اسأل بكلمات أخرى.
    .too-long = هذا كثير عليّ. هل يمكنك أن تسأل في سطر أو سطرين؟
    .tap-none-of-these = لا شيء منها

offer-page = { $text }
offer-next = هل أفادك هذا عن «{ $title }»؟ يمكنك أيضًا أن تسأل عنه أكثر.
    .again = عذرًا، لم أفهم. اضغط على زر، أو اكتب سؤالًا.
    .too-long = هذا كثير عليّ. هل يمكنك أن تسأل في سطر أو سطرين؟

tap-ask-pa = 🙋 اطلب مساعدة مستشاري
    .also = اسأل مستشاري|ساعدني في هذا
tap-find-pa = 🙋 كيف أجد مستشارًا؟
    .also = كيف أجد مستشارا|ليس لدي مستشار
tap-for-me = 🤔 هل هذا لي؟
    .also = هل هذا لي|هل يحق لي
tap-more = 📖 اقرأ المزيد
    .also = المزيد|أكثر
tap-helpful = 👍 أفادني هذا
    .also = شكرا|شكرا لك|مفيد|أفادني
tap-unhelpful = 👎 لم يفدني
    .also = لم يفدني|غير مفيد|خطأ
tap-else = 🔎 شيء آخر
    .also = شيء آخر|سؤال آخر

offer-helpful = جيد. سأسجّل أنه أفادك. اكتب "قائمة" إذا أردت شيئًا آخر.
offer-unhelpful = شكرًا لأنك قلت ذلك. يستطيع من يكتبون هذه الإجابات أن يروا سؤالك، بلا اسمك.
offer-passed-on = وضعت ذلك في قائمة { $who }: تريد المساعدة في «{ $title }». عندما يجيب { $who }، يصلك الجواب هنا.
offer-nothing = ليس عندي جواب لهذا، ولا أريد أن أخمّن. وضعت سؤالك في قائمة { $who } كما كتبته.
offer-nothing-visitor = ليس عندي جواب لهذا، ولا أريد أن أخمّن. حفظت سؤالك لمن يكتبون الإجابات، بلا اسمك.
offer-find-pa = يمكن لمستشار شخصي (PA) أن يساعدك في هذا. إذا كنت في الرعاية وعمرك أقل من 25، يمكنك أن تطلب واحدًا. اتصل في أوقات العمل بـ { $council } على { $phone } وقل: {"\u2066"}"I was in care. Can I have a personal adviser?"{"\u2069"}

offer-age = كم عمرك؟ لا أستعمله إلا في هذه المحادثة.
    .again = عذرًا، لم أفهم. اضغط على عمرك، أو اكتبه.
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
offer-care = هل كنت في الرعاية 13 أسبوعًا أو أكثر بعد أن بلغت 14، وبعض ذلك بعد أن بلغت 16؟
    .again = عذرًا، لم أفهم. اضغط على زر.
    .tap-long-enough = نعم
    .tap-less = في الرعاية، لكن أقل
    .tap-not-sure = لست متأكدًا
offer-in-care = هل ما زلت في الرعاية الآن؟
    .again = عذرًا، لم أفهم. هل ما زلت في الرعاية، نعم أم لا؟
offer-which-is-true = هل هذا صحيح عنك؟
    .again = عذرًا، لم أفهم. اضغط على زر.
offer-i-parent = لديّ طفل
offer-i-pregnant = أنا حامل
offer-i-student = أدرس في مدرسة أو كلية
offer-i-university = الجامعة، الآن أو قريبًا
offer-i-apprentice = تدريب مهني أو سيبدأ
offer-i-disabled = إعاقة أو مرض طويل
offer-i-asylum = طلبت اللجوء
offer-i-migrant = جئت من بلد آخر
offer-i-renting = أستأجر، أو قريبًا
offer-i-fostered = أسرة حاضنة حتى 18
offer-i-custody = في السجن أو خرجت للتو
offer-i-universal-credit = أتلقى Universal Credit
offer-i-none-of-these = لا شيء منها

offer-web-title = ما يحق لك بعد مغادرة الرعاية
offer-web-lead = حقوقك، ومساعدة مجلسك. لا تحتاج إلى حساب، ولا أحد يتتبّع ما تقرأ.
offer-web-ask = اسأل بكلماتك
offer-web-search = بحث
offer-web-browse = أو تصفّح
offer-web-all = كل المواضيع
offer-web-step = ماذا تفعل الآن
offer-web-more = المزيد عن هذا
offer-web-sources = من أين جاء هذا
offer-web-related = انظر أيضًا
offer-web-person = تحدّث مع شخص
offer-web-found = قد يفيدك هذا
offer-web-nearest = لسنا متأكدين. هل هو واحد من هذه؟
offer-web-nothing = ليس عندنا جواب لهذا
offer-web-gone = لا توجد صفحة كهذه
offer-web-untranslated = هذه الصفحة بالإنجليزية فقط حتى الآن.
offer-web-nobody-reads = لا أحد يقرأ ما يُكتب في خانة البحث، لذلك اتصل من فضلك.
offer-web-skip = انتقل إلى النص
offer-web-languages = اللغات
offer-web-about = من { $team }. لا تحفظ هذه الصفحات ملفات تعريف. ما يبحث عنه الناس يُعدّ بلا أسماء، لنعرف ما ينقص.
