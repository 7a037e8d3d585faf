"""Finds the topics of the local offer that answer a question, or says that none does."""

from dataclasses import dataclass

from bot.offer.pack import Offer
from bot.offer.search_follow_up import goes_on, names_nothing
from bot.offer.search_model import Model
from bot.offer.search_named import Named
from bot.offer.search_text import words

FITS = 0.0  # below this nothing fits; from lab/offer/compare.py, figures in docs/search.md
SURE = 1.0  # above this the first topic may be shown as the answer
_NAMED = 2.0  # what a topic gains if the question is its name and nothing else
_NEW = 1.0  # how well a topic fits that was never learnt, if the question names it
_UNKNOWN = -20.0
_GOES_ON = 1.0  # what the topic just talked about gains
_STAYS = 4.0  # the same, if the question leans on it
_AT_MOST = 3
_LONGEST = 300  # letters that are read; three times what people usually write


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found.

    ``topics`` are answers, best first, at most three; none if nothing fits. ``sure`` says that the
    first may be shown without asking. ``nearest`` are the nearest three whatever they are worth,
    for "did you mean ...?".
    """

    topics: tuple[str, ...]
    sure: bool
    nearest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """The search of one council's offer."""

    offered: tuple[str, ...]
    model: Model
    named: Named

    @classmethod
    def load(cls, offer: Offer) -> "Search":
        """The search of an offer, a council's own topics and words included."""
        return cls(tuple(offer.entries), Model.load(), Named.of(offer))

    def ask(self, question: str, lang: str | None = None, about: str | None = None) -> Found:  # noqa: ARG002
        """What answers a question, in any language; ``about`` is the topic just talked about.

        ``lang`` is taken for callers' sake and not needed: one model reads every language.
        """
        fits = self.fits(question[:_LONGEST], about)
        ranked = sorted(fits, key=lambda topic: -fits[topic])[:_AT_MOST]
        best = fits[ranked[0]] if ranked and words(question) else _UNKNOWN
        nearest = tuple(ranked)
        return Found(topics=nearest if best > FITS else (), sure=best > SURE, nearest=nearest)

    def fits(self, question: str, about: str | None = None) -> dict[str, float]:
        """How well each topic fits; above ``FITS`` it answers."""
        learnt, named = self.model.fit(question), self.named.share(question)
        fits = {topic: _fit(learnt.get(topic), named.get(topic, 0.0)) for topic in self.offered}
        if about in fits:
            fits[about] = _followed(question, fits[about], max(fits.values()))
        return fits


def _followed(question: str, fit: float, best: float) -> float:
    """How well the topic just talked about fits, given that it was."""
    if names_nothing(question):
        return max(best, FITS) + _STAYS
    if goes_on(question):
        return max(fit, FITS) + _STAYS
    return fit + _GOES_ON


def _fit(learnt: float | None, named: float) -> float:
    if learnt is None:
        return _NEW + _NAMED * named if named else _UNKNOWN
    return learnt + _NAMED * named
