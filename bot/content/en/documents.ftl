flow-documents = 📄 Documents I need
documents-listing = Your documents:

    { $listing }
documents-which = Which one has changed?
    .again = Sorry, I did not get that. Tap one, or type its number.
documents-held = { $paper ->
    [passport] Do you have a passport?
    [birth-certificate] Do you have your birth certificate?
    [ni-number] Do you have a National Insurance number? You need it to work or to claim.
    [health-summary] Do you have a summary of your health history? It is sometimes called a health passport.
    [bank-account] Do you have a bank account in your own name?
    [provisional-licence] Do you have a provisional driving licence? It is also a handy proof of who you are.
   *[immigration-papers] Do you have the immigration papers that you need?
 }
    .again = Sorry, I did not get that. Tap one of these.
    .tap-have = ✅ I have it
    .tap-need = I need it
    .tap-need-help = 🙋 I need help to get it
    .tap-not-for-me = I do not need it
documents-help-asked = I put it in { $adviser }'s list that you want help with this.
documents-kept = Thank you, I have noted it. What is missing stands in your plan as something to get done.
paper-line = { $held ->
    [have] ✅ { $paper }
    [need] ◻️ { $paper }
    [need-help] 🙋 { $paper }
   *[not-for-me] ➖ { $paper }
 }
