"""What a flow may ask the service to do: each deed is a record or final."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from bot.rules.severity import Category, Severity


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that a flow wants done in the turn's one transaction.

    A *record* is withdrawn when the person goes back past it. A *final* deed reaches another
    person at once, so there is no way back past it.
    """

    final: ClassVar[bool]

    def packed(self) -> dict[str, Any]:
        """The deed as a JSON value, to tell whether it has changed."""
        packed: dict[str, Any] = {"deed": type(self).__name__, "final": self.final}
        own: tuple[str, ...] = self.__slots__
        for name in own:
            value = getattr(self, name)
            packed[name] = value.isoformat() if isinstance(value, date) else value
        return packed


@dataclass(frozen=True, slots=True)
class RecordMood(Deed):
    """A mood from 1, very low, to 5, very good."""

    final = False
    score: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordAnswer(Deed):
    """A line of this conversation for the adviser to read: ``about`` is a desk message id."""

    final = False
    about: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Notify(Deed):
    """Put something in the adviser's queue: ``why`` is a desk message id."""

    final = True
    why: str
    severity: Severity
    category: Category
    words: str = ""


@dataclass(frozen=True, slots=True)
class AnswerCheckIn(Deed):
    """The check-in that was sent has been answered."""

    final = False


@dataclass(frozen=True, slots=True)
class MissCheckIn(Deed):
    """The check-in that was sent stayed without an answer: the adviser hears of it, kindly."""

    final = False


@dataclass(frozen=True, slots=True)
class LinkPerson(Deed):
    """This chat belongs to the young person whose invite was used."""

    final = True
    invite_id: str


@dataclass(frozen=True, slots=True)
class FailInvite(Deed):
    """A date of birth did not fit the invite; at the last try the adviser is told.

    Final, so that going back gives nobody more tries.
    """

    final = True
    invite_id: str
    last: bool


@dataclass(frozen=True, slots=True)
class SetLanguage(Deed):
    """Speak this language from now on."""

    final = False
    lang: str


@dataclass(frozen=True, slots=True)
class SetName(Deed):
    """What the young person wants to be called."""

    final = False
    called: str


@dataclass(frozen=True, slots=True)
class SetRhythm(Deed):
    """How often, on which weekday (Monday is 0) and at which hour check-ins come."""

    final = False
    every_weeks: int
    weekday: int
    hour: int


@dataclass(frozen=True, slots=True)
class SetQuietHours(Deed):
    """Between which hours of the day Kith stays silent unless spoken to."""

    final = False
    start_hour: int
    end_hour: int


@dataclass(frozen=True, slots=True)
class SetReminder(Deed):
    """After how many hours an unanswered check-in is mentioned once more; 0 is never."""

    final = False
    after_hours: int


@dataclass(frozen=True, slots=True)
class Pause(Deed):
    """No check-ins before this day."""

    final = False
    until: date


@dataclass(frozen=True, slots=True)
class Stop(Deed):
    """No more check-ins until the young person says 'start'."""

    final = False


@dataclass(frozen=True, slots=True)
class StartAgain(Deed):
    """Check-ins come again after a pause or a stop."""

    final = False


@dataclass(frozen=True, slots=True)
class Unlink(Deed):
    """This chat no longer belongs to the young person; their record stays with the council."""

    final = True


@dataclass(frozen=True, slots=True)
class ShowMoods(Deed):
    """Send a picture of the young person's own moods of the last weeks."""

    final = False
    weeks: int


@dataclass(frozen=True, slots=True)
class PickUp(Deed):
    """Go on with the conversation that was broken off.

    With ``that_was_my_answer`` the words that broke in are read as the answer to it.
    """

    final = False
    that_was_my_answer: bool = False


@dataclass(frozen=True, slots=True)
class AnswerYoungPerson(Deed):
    """A worker, on their own phone, answers what stands in the queue."""

    final = True
    notification_id: str
    words: str


@dataclass(frozen=True, slots=True)
class NoteAsk(Deed):
    """Count what came of a question to the local offer, under its ``topic`` if it has one.

    ``outcome`` is ``answered``, ``unsure``, ``nothing``, ``helpful``, ``unhelpful`` or
    ``asked-for-help``. ``words`` are kept only where the offer fell short. It only counts what
    was shown, so going back leaves it.
    """

    final = False
    outcome: str
    topic: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Begin(Deed):
    """When this conversation has ended, begin another; ``about`` tells it what it is about."""

    final = False
    flow: str
    about: str = ""
