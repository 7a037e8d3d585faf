"""An answer about one topic: what the chat and the web both show."""

from dataclasses import dataclass

from bot.offer.entry import Entry, State
from bot.offer.fit import Because, Fit
from bot.offer.pack import Offer
from bot.offer.wording import Wording

EVERYBODY = (16, 25)  # the ages of the whole service: not worth a line of the screen


@dataclass(frozen=True, slots=True)
class Answer:
    """The parts of an answer in one language, in the order in which they are read."""

    title: str
    lines: tuple[str, ...]
    fit: str
    next_step: str
    practical: tuple[str, ...]
    source: str
    sample: str = ""

    def __str__(self) -> str:
        points = "\n".join(f"• {line}" for line in self.lines)
        step = "\n".join((self.next_step, *self.practical))
        parts = (self.title, points, self.fit, step, self.source, self.sample)
        return "\n\n".join(part for part in parts if part)


def answer(offer: Offer, entry: Entry, lang: str, fit: Fit | None = None) -> Answer:
    """The first screen about an entry; without a ``fit``, it says in general whom it is for."""
    wording, text = offer.wording(lang), entry.said(lang)
    live = entry.state is State.LIVE
    extra: tuple[str, ...] = ()
    if offer.council and live:
        name = offer.council.name
        adds = text.what_this_council_adds
        extra = tuple(wording.say("council_adds", council=name, line=line) for line in adds)
    practical = {"bring": ("things", text.what_to_bring), "how_long": ("time", text.how_long)}
    return Answer(
        title=text.title,
        lines=(text.what_you_can_get + extra) if live else text.while_draft,
        fit=_fit_line(entry, wording, fit) if live else "",
        next_step=wording.say("next_step", step=text.how_to_ask),
        practical=tuple(
            wording.say(phrase, **{name: value})
            for phrase, (name, value) in practical.items()
            if value
        ),
        source=_source_line(entry, wording),
        sample=wording.say("sample") if offer.council and offer.council.sample else "",
    )


def render_answer(offer: Offer, entry: Entry, lang: str, fit: Fit | None = None) -> str:
    """The answer as plain text for a chat bubble."""
    return str(answer(offer, entry, lang, fit))


def render_more(offer: Offer, entry: Entry, lang: str) -> str:
    """What 'read more' shows: the rest of the facts, and every source."""
    wording, text = offer.wording(lang), entry.said(lang)
    points = "\n".join(f"• {line}" for line in text.more) if entry.state is State.LIVE else ""
    sources = "\n".join(
        wording.foreign(f"{source.document} ({source.publisher}, {source.as_of})")
        for source in entry.sources
    )
    return "\n\n".join(part for part in (text.title, points, sources) if part)


def _fit_line(entry: Entry, wording: Wording, fit: Fit | None) -> str:
    if fit is None:
        everybody = (entry.who.min_age, entry.who.max_age) == EVERYBODY
        told = (Because.CIRCUMSTANCE,) if everybody else (Because.AGE, Because.CIRCUMSTANCE)
        return " ".join(_reasons(entry, wording, told))
    # One reason is enough: people want to know that it is not for them, not all the ways how.
    why = next(iter(_reasons(entry, wording, fit.because)), "")
    return wording.say(fit.verdict, why=why)


def _reasons(entry: Entry, wording: Wording, because: tuple[Because, ...]) -> tuple[str, ...]:
    return tuple(line for reason in because if (line := _reason(entry, wording, reason)))


def _reason(entry: Entry, wording: Wording, because: Because) -> str:
    who = entry.who
    match because:
        case Because.AGE:
            return wording.say("for_ages", min=who.min_age, max=who.max_age)
        case Because.STATUS:
            names = (wording.say(f"status-{status}") for status in sorted(who.statuses))
            return wording.say("for_statuses", list=", ".join(names))
        case Because.CIRCUMSTANCE:
            lines = (
                wording.say("or").join(wording.say(f"has-{one}") for one in sorted(one_of))
                for one_of in who.circumstances
            )
            return " ".join(wording.say("for_circumstances", list=line) for line in lines)


def _source_line(entry: Entry, wording: Wording) -> str:
    day = wording.day(entry.last_checked)
    if entry.state is State.DRAFT:
        return wording.say("draft", day=day)
    read = next((source for source in entry.sources if source.read), None)
    if read is None:
        return wording.say("source_unread", day=day)
    named = wording.foreign(f"{read.document} ({read.publisher}, {read.as_of})")
    return wording.say("source", source=named, day=day)
