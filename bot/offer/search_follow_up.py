"""Tells whether a question leans on the topic that was just talked about, like "how much is it"."""

from bot.offer.search_text import words

_LONGEST = 9  # words; whoever writes more has said what they mean

# Words that ask about something without saying what it is. English, and Arabic as people write it.
_BARE = frozenset(
    words(
        """
        a about after again ages all always am an and any anyone apply are as ask at be been before
        back best bring but by can cant claim come cost could day days did do does doesnt dont each
        else end even every for form from full get gets give given go goes got had half happen
        happens has have help here how i if im in instead is isnt it its just know last least link
        list long longer many maybe me mean means more most much must my myself need never next
        not now number of often on once one online only or other our out over paid pay phone
        proof really refuse ring right rule rules say says send should so some someone soon sort
        start stop still sure take tell than that thats the their them then there these they theyre
        thing things this those time to today too turn twice two under until up use used wait want
        was week weeks were what whats when where which who why will with without wont work would
        year years yet you your month months old older younger
        كم متى اين وين كيف من ماذا ما هل هذا هذه ذلك هو هي لماذا ليش شو ايش ولو اذا طيب عن على في
        الى لي انا احتاج اقدر يمكن ممكن بعد قبل الان المبلغ سعره ياخذ وقت اقدم اطلب احصل عليه عليها
        """
    )
)
_OPENERS = tuple(
    " ".join(words(opener)) + " "
    for opener in (
        *("what about", "how about", "what if", "and if", "but if", "and what", "so what"),
        *("and how", "is it", "is that", "does it", "does that", "do they", "can they"),
        *("will they", "ماذا لو", "طيب واذا"),
    )
)


def names_nothing(question: str) -> bool:
    """True if a short question has no subject of its own: "how much is it", "and when im 21"."""
    said = words(question)
    return 0 < len(said) <= _LONGEST and all(word in _BARE or word.isdigit() for word in said)


def goes_on(question: str) -> bool:
    """True if a question opens like one about the same thing: "what if they say no"."""
    return f"{_plain(question)} ".startswith(_OPENERS)


def _plain(text: str) -> str:
    return " ".join(words(text))
