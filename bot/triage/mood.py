"""Says when a series of weekly moods is something a personal adviser should hear of, and why.

Each person is held against their own usual, shrunk towards the group's while little is known. A
sudden drop is a Shewhart limit, a slow decline a one-sided CUSUM (Page 1954, Biometrika 41), both
on a person's own answers as in Schat et al. 2021 (doi 10.1037/met0000447). No score leaves here:
only the sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.triage.usual import Usual, silence_expected, usual_of

VERY_LOW, LOW = 1, 2
NOTHING_TOLD = 6  # above every mood
DROP, DROP_TO_VERY_LOW, DROP_FROM_HIGH = 1.5, 1.0, 1.7  # points below usual; the last: to 3 or 4
DROP_SPREADS = 2.1  # and never within so many of their own spreads
SLACK_SPREADS, ALARM = 0.65, 2.8  # CUSUM: what a week may lie below usual; the sum that tells
LOW_RUN = 3  # answers
BACK_UP = 5  # answers that end a lasting low
LOW_FOR_THEM = 0.6  # points
SILENT_WEEKS, SILENCE_CHANCE = 3, 0.009
LOW_SILENCE_CHANCE = 0.31  # after a low answer one missed week is enough, if they rarely miss any


class MoodKind(StrEnum):
    STEADY = "steady"
    DROP = "sudden-drop"
    DECLINE = "slow-decline"
    LOW = "prolonged-low"
    SILENT_AFTER_LOW = "silent-after-low"
    SILENT = "unusual-silence"


@dataclass(frozen=True, slots=True)
class MoodSignal:
    """What the last week adds; ``tell`` is false for what an earlier week has told already."""

    kind: MoodKind
    tell: bool
    reason: str


def judge(weeks: Sequence[int | None]) -> MoodSignal:
    """What a personal adviser should hear now that the last week is known.

    ``weeks`` holds one mood a week, oldest first: 1 very low to 5 very good, None for no answer.
    Raises ValueError for any other mood.
    """
    watch = _Watch()
    signal = MoodSignal(MoodKind.STEADY, tell=False, reason="No answers yet.")
    for mood in weeks:
        if mood is not None and mood not in range(1, 6):
            raise ValueError(f"a mood is 1 to 5, or null for no answer, not {mood!r}")
        signal = watch.miss() if mood is None else watch.hear(mood)
    return signal


@dataclass(slots=True)
class _Watch:
    """One person, week by week: what was answered, and what the adviser has been told of it."""

    answers: list[int] = field(default_factory=list)
    weeks: int = 0
    missed: int = 0
    slide: float = 0.0  # the CUSUM
    told: set[MoodKind] = field(default_factory=set)  # of the low that is going on
    told_at: int = NOTHING_TOLD  # the lowest mood told of

    def miss(self) -> MoodSignal:
        self.weeks += 1
        self.missed += 1
        if not self.answers:
            return _nothing("No answers yet.")
        if self._silent_after_low():
            last = self.answers[-1]
            self.told.add(MoodKind.SILENT_AFTER_LOW)
            self.told_at = min(self.told_at, last)
            return _tell(MoodKind.SILENT_AFTER_LOW, f"Silent since a low answer ({last}).")
        unusual = self.missed >= SILENT_WEEKS and self._silence() <= SILENCE_CHANCE
        if unusual and MoodKind.SILENT not in self.told:
            self.told.add(MoodKind.SILENT)
            return _tell(
                MoodKind.SILENT, f"No answer for {self.missed} weeks, which is unusual for them."
            )
        return _nothing("No answer this week, which is nothing new for them.")

    def hear(self, mood: int) -> MoodSignal:
        usual = usual_of(self.answers)
        before = usual_of(self.answers[:-2] if len(self.answers) > 3 else self.answers)
        slack = SLACK_SPREADS * before.spread
        self.slide = max(0.0, self.slide + before.level - slack - mood)
        self._note(mood)
        kind, reason = self._finding(mood, usual, before)
        if kind is MoodKind.STEADY:
            return _nothing(reason)
        self.told.add(kind)
        self.told_at = min(self.told_at, mood)
        return _tell(kind, reason)

    def _note(self, mood: int) -> None:
        """Write the answer down; a low that is over may be told of anew the next time."""
        self.weeks += 1
        self.missed = 0
        self.told.discard(MoodKind.SILENT)
        self.answers.append(mood)
        lasting = self.told - {MoodKind.DROP}
        up = [value > max(LOW, self.told_at) for value in self.answers[-BACK_UP:]]
        if all(up) if lasting else mood >= max(LOW + 1, self.told_at + 2):
            self.told, self.told_at, self.slide = set(), NOTHING_TOLD, 0.0

    def _finding(self, mood: int, usual: Usual, before: Usual) -> tuple[MoodKind, str]:
        fell_before = bool({MoodKind.DROP, MoodKind.DECLINE} & self.told) and mood >= self.told_at
        if not fell_before and self._dropped(mood, usual):
            return MoodKind.DROP, f"Sudden drop to {mood}; their usual is about {usual.level:.0f}."
        if self.slide >= ALARM and not fell_before and mood <= before.level - 1:
            self.slide = 0.0
            return MoodKind.DECLINE, (
                f"Sliding over some weeks, from about {before.level:.0f} to {mood}."
            )
        run = self.answers[-LOW_RUN:]
        if len(run) == LOW_RUN and max(run) <= LOW:
            if MoodKind.LOW not in self.told:
                return MoodKind.LOW, f"Low for {LOW_RUN} answers running."
            return MoodKind.STEADY, "Still low, as told before; nothing new."
        return MoodKind.STEADY, "Within their ordinary ups and downs, or told before."

    def _dropped(self, mood: int, usual: Usual) -> bool:
        """Well below their usual, and not by small steps: the last answers were higher too."""
        if mood > VERY_LOW and len(self.answers) < 3 and usual.level - mood < 2:
            return False  # one answer is no usual yet
        need = DROP_TO_VERY_LOW if mood == VERY_LOW else DROP if mood == LOW else DROP_FROM_HIGH
        recent = self.answers[-4:-1]
        fall = usual.level - mood
        sudden = not recent or sum(recent) / len(recent) - mood >= need
        return sudden and fall >= max(need, DROP_SPREADS * usual.spread)

    def _silent_after_low(self) -> bool:
        """No answer where one was due by their rhythm, and the last was low, for them as well."""
        if MoodKind.SILENT_AFTER_LOW in self.told or self._silence() > LOW_SILENCE_CHANCE:
            return False
        last = self.answers[-1]
        low_for_them = usual_of(self.answers[:-1]).level - last >= LOW_FOR_THEM
        return last == self.told_at or (last <= LOW and low_for_them)

    def _silence(self) -> float:
        """The chance of so long a silence by their own rhythm."""
        return silence_expected(len(self.answers), self.weeks - self.missed, self.missed)


def _tell(kind: MoodKind, reason: str) -> MoodSignal:
    return MoodSignal(kind, tell=True, reason=reason)


def _nothing(reason: str) -> MoodSignal:
    return MoodSignal(MoodKind.STEADY, tell=False, reason=reason)
