"""Topics that a question calls by the very words of the packs, councils' own topics included."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.offer.entry import Entry
from bot.offer.pack import Offer
from bot.offer.search_text import words

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Every title and every word that people use, as editors wrote them."""

    phrases: Mapping[Phrase, tuple[str, ...]]
    longest: int

    @classmethod
    def of(cls, offer: Offer) -> "Named":
        """The names of an offer's topics, in all languages."""
        phrases: dict[Phrase, tuple[str, ...]] = {}
        for entry in offer.all():
            for phrase in _names(entry):
                phrases[phrase] = (*phrases.get(phrase, ()), entry.id)
        return cls(phrases, max(map(len, phrases), default=0))

    def share(self, question: str) -> Mapping[str, float]:
        """For each topic that is named, how much of the question its longest name covers."""
        said = words(question)
        shares: dict[str, float] = {}
        for phrase in self._runs(said):
            for topic in self.phrases.get(phrase, ()):
                shares[topic] = max(shares.get(topic, 0.0), len(phrase) / len(said))
        return shares

    def _runs(self, said: list[str]) -> Iterator[Phrase]:
        for size in range(1, min(self.longest, len(said)) + 1):
            for start in range(len(said) - size + 1):
                yield tuple(said[start : start + size])


def _names(entry: Entry) -> set[Phrase]:
    titles = (text.title for text in entry.texts.values())
    others = (word for listed in entry.other_words.values() for word in listed)
    return {tuple(words(name)) for name in (*titles, *entry.words, *others)} - {()}
