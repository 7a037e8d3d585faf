"""Questions to the local offer, as a few months of use would have left them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from bot.rules.deeds import NoteAsk
from bot.service.deeds.ask_noted import noted
from bot.service.records import OfferAsk

DAYS = 120
OFTEN = {
    "setting-up-home-allowance": 60,
    "council-tax-discount": 35,
    "driving-lessons": 25,
    "passport": 20,
    "mental-health-help": 12,
    "staying-put": 4,
}
SHORT = (
    ("nothing", "", "en", "can i get help with vet bills"),
    ("nothing", "", "en", "who pays for a gym membership"),
    ("unsure", "", "en", "money for my flat stuff and that"),
    ("unsure", "", "ar", "من يدفع ثمن الدراجة"),
    ("unhelpful", "driving-lessons", "en", "do i get my theory test paid as well"),
    ("nothing", "", "en", "wedding money??"),
)


def made_up_asks(now: datetime, seed: int) -> Iterator[OfferAsk]:
    """Rows of visitors, the oldest first: nobody's, so nobody is needed to have asked them."""
    chance = Random(seed)
    deeds = [(NoteAsk(outcome, topic, words), lang) for outcome, topic, lang, words in SHORT]
    for topic, times in OFTEN.items():
        for _ in range(times):
            deeds.append((NoteAsk("answered", topic), "en"))
            if chance.random() < 0.6:
                after = chance.choice(("helpful", "helpful", "asked-for-help"))
                deeds.append((NoteAsk(after, topic), "en"))
    days = sorted((chance.randrange(1, DAYS) for _ in deeds), reverse=True)
    chance.shuffle(deeds)
    for ago, (deed, lang) in zip(days, deeds, strict=True):
        yield noted(now - timedelta(days=ago), lang, deed)
