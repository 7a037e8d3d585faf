# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

flow-settings = ⚙️ الإعدادات
settings-now-stopped = الأسئلة متوقفة حاليًا.
settings-now-paused = الأسئلة متوقفة مؤقتًا حتى { DATETIME($until, dateStyle: "full") }.
settings-what = ماذا تريد أن تغيّر أو ترى؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
    .tap-language = اللغة
    .tap-name = اسمي
    .tap-rhythm = مواعيد الأسئلة
    .tap-quiet = ساعات الصمت
    .tap-reminder = التذكير
    .tap-pause = توقف مؤقت
    .tap-stop = إيقاف الأسئلة
    .tap-start = البدء من جديد
    .tap-kept = ما هو محفوظ
    .tap-leave = مغادرة Kith

settings-name = بماذا أناديك؟
    .again = عذرًا، لم أفهم. اكتب الاسم الذي تحبه.
    .too-long = هذا طويل. استعمل 40 حرفًا على الأكثر من فضلك.
settings-name-set = حسنًا { $called }.

settings-quiet = متى أبقى صامتًا؟ في هذه الساعات لا أكتب إلا إذا كتبت أنت أولًا.
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
    .tap-20-10 = من 20:00 إلى 10:00
    .tap-21-9 = من 21:00 إلى 9:00
    .tap-22-8 = من 22:00 إلى 8:00
    .tap-23-7 = من 23:00 إلى 7:00
settings-quiet-set = تم. لن أبدأ بالكتابة بين { $start } و{ $end }.

settings-reminder = إذا لم تجب على سؤال، هل أسأل مرة أخرى؟
    .again = عذرًا، لم أفهم. اضغط على زر.
    .tap-one-day = بعد يوم
    .tap-two-days = بعد يومين
settings-reminder-set = { $after ->
    [one-day] تم. سأسأل مرة أخرى بعد يوم، ثم لا أسأل بعدها.
    [two-days] تم. سأسأل مرة أخرى بعد يومين، ثم لا أسأل بعدها.
   *[never] تم. لن أسأل مرتين.
 }

settings-pause = حتى متى أتوقف؟ اضغط على زر، أو اكتب تاريخًا، مثل 3 مارس.
    .again = عذرًا، لم أستطع قراءة ذلك كتاريخ.
    .out-of-range = يمكنني التوقف من الغد حتى سنة واحدة. اختر تاريخًا آخر من فضلك.
    .tap-one-week = أسبوع
    .tap-a-fortnight = أسبوعان
    .tap-a-month = شهر
settings-paused = حسنًا. لا أسئلة حتى { DATETIME($back, dateStyle: "full") }. يمكنك أن تكتب لي في أي وقت.
settings-stopped = حسنًا. لن أرسل أسئلة بعد الآن. لا أحد يغضب، ويبقى { $adviser } مستشارك. اكتب "ابدأ" إذا أردتها من جديد.
settings-started = جيد. سأرسل الأسئلة من جديد.

settings-kept = منذ { DATETIME($since, dateStyle: "long") } هذا ما هو محفوظ عنك هنا:

    • { $moods ->
    [zero] لا حالات
    [one] حالة واحدة
    [two] حالتان
    [few] { $moods } حالات
    [many] { $moods } حالة
   *[other] { $moods } حالة
    }
    • { $checkins ->
    [zero] لا أسئلة دورية
    [one] سؤال دوري واحد
    [two] سؤالان دوريان
    [few] { $checkins } أسئلة دورية
    [many] { $checkins } سؤالًا دوريًا
   *[other] { $checkins } سؤال دوري
    }
    • { $contacts ->
    [zero] لا تواصل
    [one] تواصل واحد
    [two] تواصلان
    [few] { $contacts } مرات تواصل
    [many] { $contacts } مرة تواصل
   *[other] { $contacts } مرة تواصل
    }
    • { $messages ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $messages } رسائل
    [many] { $messages } رسالة
   *[other] { $messages } رسالة
    }
settings-kept-ask = من حقك الحصول على نسخة من كل ذلك، وتصحيح الأخطاء. اطلب ذلك من { $adviser }، هنا أو شخصيًا.

settings-leave-what = إذا غادرت، أنسى هذه المحادثة ولا أكتب لك بعدها. ما أخبرتني به يبقى في سجلات البلدية. يبقى { $adviser } مستشارك، وسيرى أنك غادرت. يمكنك العودة برابط جديد.
settings-leave = هل تريد المغادرة؟
    .again = عذرًا، لم أفهم. نعم أم لا؟
settings-left = تم. هذه المحادثة لم تعد مرتبطة بك. اعتنِ بنفسك. يبقى { $adviser } مستشارك.
settings-stayed = حسنًا. يبقى كل شيء كما هو.

# '.also' is what people type instead of tapping.
tap-never = أبدًا
    .also = لا|كلا
