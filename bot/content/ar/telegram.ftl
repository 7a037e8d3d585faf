# Not yet reviewed by a native speaker.

says-menu = ماذا يمكننا أن نفعل
says-help = مساعدة الآن: بمن تتصل
says-talk = التحدث إلى مستشاري
says-stop = لا مزيد من رسائل المتابعة
