"""The rows that the use cases read and write, as frozen values: one class a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.rules.reading_check import How
from bot.rules.severity import Category, Severity


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works for the service: ``role`` is adviser, duty or manager.

    A ``safeguarding_lead`` may change the rules by which messages are read, whatever their role.
    """

    id: str
    name: str
    email: str
    role: str
    password_hash: str | None = None
    active: bool = True
    digest_at: datetime | None = None
    safeguarding_lead: bool = False

    @property
    def first_name(self) -> str:
        """The name by which young people know them."""
        return self.name.split()[0]


@dataclass(frozen=True, slots=True)
class AwayRow:
    """Days, both included, on which a worker is not there, and who stands in."""

    id: str
    staff_id: str
    starts: date
    ends: date
    cover_id: str | None = None


@dataclass(frozen=True, slots=True)
class DutyDay:
    """Who is the duty worker on one day."""

    day: date
    staff_id: str


@dataclass(frozen=True, slots=True)
class Person:
    """A young person; ``check_in_at`` is when the next check-in is due, None for never."""

    id: str
    name: str
    called: str
    born: date
    status: str
    lang: str
    adviser_id: str
    joined_at: datetime
    every_weeks: int = 2
    weekday: int = 2
    hour: int = 17
    quiet_start: int = 21
    quiet_end: int = 9
    reminder_hours: int = 24
    check_in_at: datetime | None = None
    paused_until: date | None = None
    stopped_at: datetime | None = None
    contact_days: int = 56
    contacted_at: datetime | None = None
    contact_look_at: datetime | None = None
    mood_look_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChatRow:
    """One address on one channel: a young person's, a worker's, or a visitor's."""

    id: str
    channel: str
    address: str
    person_id: str | None
    staff_id: str | None
    lang: str
    state: str
    floor_staff_id: str | None
    floor_until: datetime | None
    heard_at: datetime | None
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a flow in one chat; ``due`` says what happens at ``due_at``."""

    id: str
    chat_id: str
    flow: str
    state: str
    turn: int
    waiting: str
    journal: Mapping[str, Any]
    started_at: datetime
    changed_at: datetime
    due_at: datetime | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True)
class InboxMessage:
    """Something that arrived, exactly once; ``ref`` names a file that stays with the channel.

    ``reader`` is the version that read its words for risk, empty where there was nothing to read.
    """

    id: int | None
    channel: str
    external_id: str
    chat_id: str | None
    kind: str
    words: str
    token: str
    ref: str
    state: str
    severity: Severity
    category: Category
    reasons: tuple[str, ...]
    raw: Any
    run_id: str | None
    sent_at: datetime
    taken_at: datetime
    reader: str = ""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One check-in that fell due."""

    id: str
    person_id: str
    run_id: str
    state: str
    due_at: datetime
    sent_at: datetime | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """Something to be sent: lane 0 for answers and help, 1 for what can wait.

    ``buttons`` are rows of (label, token) pairs.
    """

    id: int | None
    chat_id: str
    lane: int
    kind: str
    body: str
    buttons: tuple[tuple[tuple[str, str], ...], ...]
    data: Any
    state: str
    tries: int
    trouble: str
    run_id: str | None
    staff_id: str | None
    ref: str
    due_at: datetime
    made_at: datetime
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MoodRow:
    """How somebody said they were, from 1, very low, to 5, very good."""

    id: str
    person_id: str
    run_id: str | None
    key: str
    score: int
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact: ``counts`` is whether it is being in touch, None until somebody decides."""

    id: str
    person_id: str
    run_id: str | None
    mode: str
    direction: str
    two_way: bool
    seen: bool
    summary: str
    staff_id: str | None
    counts: bool | None
    counted_by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One thing that was said in a contact; ``about`` is a desk message id."""

    id: str
    contact_id: str
    key: str
    about: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Notification:
    """Something that needs a person: ``why`` is a desk message id, ``owner_id`` who answers."""

    id: str
    chat_id: str | None
    person_id: str | None
    run_id: str | None
    owner_id: str
    severity: Severity
    category: Category
    why: str
    reasons: tuple[str, ...]
    state: str
    step: int
    escalate_at: datetime | None
    raised_at: datetime
    changed_at: datetime
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = None
    resolved_by: str | None = None
    resolved_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class NotificationWords:
    """Words that belong to a notification: the young person's, or a worker's answer."""

    id: int | None
    notification_id: str
    words: str
    staff_id: str | None
    inbox_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class InviteRow:
    """An invitation to link a chat, good for one use."""

    id: str
    person_id: str
    made_by: str
    code_hash: str
    tries: int
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link that opens the web chat, once."""

    id: str
    person_id: str
    made_by: str
    token_hash: str
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WebSession:
    """A browser that may use one web chat."""

    token_hash: str
    chat_id: str
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class StaffSession:
    """A browser in which a worker is signed in."""

    token_hash: str
    staff_id: str
    form_token: str
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class StaffCode:
    """A code with which a worker links their own Telegram."""

    code_hash: str
    staff_id: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SignInTries:
    """How often signing in failed for an address, and when last."""

    email: str
    failed: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who looked at or changed what; never edited."""

    id: int | None
    staff_id: str | None
    verb: str
    person_id: str | None
    about: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OfferAsk:
    """What came of one question to the local offer; ``words`` only where it fell short.

    A visitor's has no ``person_id``, and no moment but the day, so that nothing leads back to them.
    """

    id: int | None
    at: datetime
    lang: str
    outcome: str
    topic: str | None = None
    words: str = ""
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a worker made of how a message was read; the newest is what stands. Never edited.

    ``reader`` is the version that had read it. Before and after are alike where they agreed.
    """

    id: int | None
    inbox_id: int
    staff_id: str
    how: How
    severity_before: Severity
    severity_after: Severity
    category_before: Category
    category_after: Category
    reader: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SampleWeek:
    """A week, by its Monday, of whose calm messages a sample was drawn."""

    week: date
    drawn: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Sampled:
    """A calm message that was drawn, to be read by two workers."""

    id: str
    week: date
    inbox_id: int


@dataclass(frozen=True, slots=True)
class SampleReading:
    """How one worker read a sampled message: as the first, the second, or to settle the two."""

    id: int | None
    sampled_id: str
    staff_id: str
    place: int
    severity: Severity
    at: datetime


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """A service's own rules for reading, as they were published; never edited.

    ``entries`` is what ``OwnRules`` keeps; ``reader`` the version that they made of the reader.
    """

    number: int
    entries: Mapping[str, Any]
    note: str
    reader: str
    published_by: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """The own rules that are being prepared, and what a preview of just them came to."""

    id: str
    entries: Mapping[str, Any]
    changed_by: str
    changed_at: datetime
    previewed: str = ""
    preview: Any = None


@dataclass(frozen=True, slots=True)
class PastWords:
    """What somebody wrote, for reading it anew; a visitor has no adviser."""

    inbox_id: int
    words: str
    sent_at: datetime
    chat_id: str
    adviser_id: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A small fact of the whole installation."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A waiting message with all that its turn needs."""

    message: InboxMessage
    chat: ChatRow
    person: Person | None = None
    adviser: Staff | None = None
    runs: tuple[Run, ...] = field(default=())
