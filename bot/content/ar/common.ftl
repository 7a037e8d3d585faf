# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

tap-yes = نعم
    .also = اي|أيوه|ايوا|أجل|تمام|طيب|حسنا|موافق
tap-no = لا
    .also = كلا|لا شكرا|ليس الآن
tap-skip = تخطّي
    .also = لا شيء|لا|ليس الآن|لا أعرف|ولا شي
tap-1 = 1 😢
    .also = سيئ جدا|تعبان جدا
tap-2 = 2 🙁
    .also = سيئ|حزين|تعبان
tap-3 = 3 😐
    .also = عادي|ماشي الحال|لا بأس
tap-4 = 4 🙂
    .also = جيد|بخير|كويس|منيح
tap-5 = 5 😄
    .also = جيد جدا|ممتاز|رائع

mood-1 = سيئ جدًا
mood-2 = سيئ
mood-3 = لا بأس
mood-4 = جيد
mood-5 = جيد جدًا

way-back = ↩ رجوع
way-menu = ☰ القائمة
way-help = 🆘 مساعدة الآن

language-which = أي لغة نستعمل؟ Which language shall we use?
    .again = عذرًا، لم أفهم. اضغط على إحدى اللغتين.
    .tap-en = English
    .tap-ar = العربية
language-set = تم. سأكتب بالعربية من الآن.

rhythm-often = كم مرة أسألك عن حالك؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
    .tap-weekly = كل أسبوع
    .tap-two-weeks = كل أسبوعين
    .tap-four-weeks = كل 4 أسابيع
    .tap-eight-weeks = كل 8 أسابيع
rhythm-day = أي يوم يناسبك أكثر؟
    .again = عذرًا، لم أفهم. اضغط على يوم أو اكتبه.
    .tap-monday = الاثنين
    .tap-tuesday = الثلاثاء
    .tap-wednesday = الأربعاء
    .tap-thursday = الخميس
    .tap-friday = الجمعة
    .tap-saturday = السبت
    .tap-sunday = الأحد
rhythm-part = وفي أي وقت من اليوم؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
    .tap-morning = صباحًا 10:00
    .tap-lunch = ظهرًا 13:00
    .tap-afternoon = عصرًا 16:00
    .tap-evening = مساءً 18:00
rhythm-set = { $often ->
    [weekly] سأسألك كل أسبوع
    [two-weeks] سأسألك كل أسبوعين
    [four-weeks] سأسألك كل 4 أسابيع
   *[eight-weeks] سأسألك كل 8 أسابيع
 }، { $day ->
    [monday] يوم الاثنين
    [tuesday] يوم الثلاثاء
    [wednesday] يوم الأربعاء
    [thursday] يوم الخميس
    [friday] يوم الجمعة
    [saturday] يوم السبت
   *[sunday] يوم الأحد
 } الساعة { $hour }. يمكنك تغيير ذلك في الإعدادات.

reach-away = { $adviser } في إجازة حتى { DATETIME($back, dateStyle: "full") }. حتى ذلك الوقت ينظر { $cover } في الرسائل.
reach-open = ينظر { $who } في الرسائل أثناء العمل، وليس طوال الوقت. المكتب مفتوح الآن. إذا كان الأمر لا ينتظر، اتصل بـ { $phone }.
reach-closed = المكتب مغلق الآن، ولا أحد ينظر في الرسائل. يمكن أن ينظر { $who } فيها ابتداءً من { DATETIME($day, dateStyle: "full") }، { $time }. إذا كان الأمر لا ينتظر، اتصل بـ { $phone }.
