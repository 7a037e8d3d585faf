flow-menu = ☰ Menu
menu-choose = What would you like to do?
    .again = Sorry, I did not get that. Tap one, or type its number.

flow-pick-up = Carry on
pick-up-ask = We were in the middle of something before. Do you want to carry on with it?
    .again = Sorry, I did not get that. Tap Yes or No.
pick-up-left = OK, we can leave it.
