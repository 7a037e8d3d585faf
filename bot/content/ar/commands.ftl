# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

command-help = مساعدة|المساعدة|ساعدني|ساعدوني|النجدة|مساعدة الآن|طوارئ
command-back = رجوع|ارجع|الرجوع|السابق
command-menu = قائمة|القائمة|الخيارات|القائمة الرئيسية
command-leave = خروج|اخرج|إلغاء|وداعا|مع السلامة|انسى الأمر
command-stop = توقف|قف|أوقف|اتركني|لا مزيد من الرسائل
command-start = ابدأ|ابدا|ابدأ من جديد
command-talk = تحدث|أريد التحدث|مستشاري|اتصل بي|اتصلوا بي
