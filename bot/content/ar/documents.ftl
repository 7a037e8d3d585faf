# Drafted in Arabic; not yet reviewed by a native speaker. Not to go live before that.

flow-documents = 📄 أوراق أحتاجها
documents-listing = أوراقك:

    { $listing }
documents-which = أي واحدة تغيّرت؟
    .again = عذرًا، لم أفهم. اضغط على زر أو اكتب رقمه.
documents-held = { $paper ->
    [passport] هل عندك جواز سفر؟
    [birth-certificate] هل عندك شهادة ميلادك؟
    [ni-number] هل عندك رقم التأمين الوطني؟ تحتاجه للعمل أو لطلب المساعدات.
    [health-summary] هل عندك ملخص لتاريخك الصحي؟ يسمى أحيانًا جواز الصحة.
    [bank-account] هل عندك حساب بنكي باسمك؟
    [provisional-licence] هل عندك رخصة قيادة مؤقتة؟ هي أيضًا دليل جيد على هويتك.
   *[immigration-papers] هل عندك أوراق الهجرة التي تحتاجها؟
 }
    .again = عذرًا، لم أفهم. اضغط على زر من هذه.
    .tap-have = ✅ عندي
    .tap-need = أحتاجها
    .tap-need-help = 🙋 أحتاج مساعدة
    .tap-not-for-me = لا أحتاجها
documents-help-asked = وضعت في قائمة { $adviser } أنك تريد مساعدة في هذا.
documents-kept = شكرًا، سجّلت ذلك. ما ينقص موجود في خطتك كشيء يجب إنجازه.
paper-line = { $held ->
    [have] ✅ { $paper }
    [need] ◻️ { $paper }
    [need-help] 🙋 { $paper }
   *[not-for-me] ➖ { $paper }
 }
