"""What the use cases need of the outside: a unit of work with its shelves, and a way to send."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol, TypeVar

from bot.rules.recall import Judged
from bot.service.plan.ports import Plans
from bot.service.records import (
    AwayRow,
    ChatRow,
    CheckIn,
    Contact,
    ContactLine,
    Correction,
    Heard,
    InboxMessage,
    InviteRow,
    MoodRow,
    Notification,
    NotificationWords,
    OfferAsk,
    Parcel,
    PastWords,
    Person,
    RuleDraft,
    RuleVersion,
    Run,
    Sampled,
    SampleReading,
    SignInTries,
    Staff,
    StaffSession,
    WebLink,
)

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that came in on a channel, in the house's own shape.

    ``kind`` is ``text``, ``tap``, ``start``, ``photo``, ``voice``, ``sticker``, ``location``,
    ``contact``, ``file``, ``edited``, ``blocked``, ``unblocked`` or ``unreadable``. ``token`` is
    what a button carries or a start link brings. ``ref`` names a file that stays with the
    channel; ``raw`` is the whole of what could not be read.
    """

    channel: str
    external_id: str
    address: str
    kind: str
    sent_at: datetime
    words: str = ""
    token: str = ""
    ref: str = ""
    lang: str = ""
    raw: Any = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel took it; ``ref`` is the channel's own name for the message."""

    ref: str


class ChannelFailure(Exception):
    """A channel could not deliver.

    ``lasting``: it never will. ``unreachable``: nor anything else to this address. ``unknown``:
    it may have arrived all the same. ``retry_after``: not before then.
    """

    def __init__(
        self,
        reason: str,
        *,
        lasting: bool = False,
        unreachable: bool = False,
        unknown: bool = False,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.lasting = lasting
        self.unreachable = unreachable
        self.unknown = unknown
        self.retry_after = retry_after


class Sender(Protocol):
    """Puts one parcel on one channel; raises ``ChannelFailure``."""

    async def send(self, parcel: Parcel, address: str, lang: str) -> Sent:
        """Send it, and say what the channel calls it."""
        ...


@dataclass(frozen=True, slots=True)
class Claimed:
    """A parcel that this process may send now, and to whom."""

    parcel: Parcel
    chat: ChatRow
    person: Person | None


class Found(Protocol):
    """What a search of the local offer came to."""

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics that answer it, best first; none where nothing fits."""
        ...

    @property
    def sure(self) -> bool:
        """Whether the first of them may be shown as the answer."""
        ...

    @property
    def nearest(self) -> tuple[str, ...]:
        """The nearest, whatever they are worth: guesses where something fits, but not surely."""
        ...


class Finder(Protocol):
    """Finds which topics of the local offer answer a question."""

    def ask(self, question: str, lang: str | None = None, about: str | None = None) -> Found:
        """What answers it; ``about`` is the topic that was on the screen."""
        ...


class Inbox(Protocol):
    """What arrived."""

    async def store(self, messages: Sequence[InboxMessage]) -> set[str]:
        """Keep what is new, and return its external ids; what was seen before stays as it was."""
        ...

    async def next_turns(self, limit: int, only: int | None = None) -> list[Heard]:
        """The oldest waiting message of each of up to ``limit`` chats, held for this unit.

        Chats that another process holds are passed over. ``only`` restricts to one message.
        """
        ...

    async def get(self, message_id: int) -> InboxMessage | None:
        """One message."""
        ...

    async def some(self, message_ids: Sequence[int]) -> dict[int, InboxMessage]:
        """Some messages, by number."""
        ...

    async def history(self, chat_ids: Sequence[str], limit: int) -> list[InboxMessage]:
        """The newest messages of some chats, oldest first."""
        ...

    async def calm_words(self, chat_ids: Sequence[str], since: datetime) -> dict[str, list[str]]:
        """What was written in some chats since then and worried nobody by itself, in order."""
        ...

    async def troubled(self, limit: int) -> list[InboxMessage]:
        """Messages that could not be read or handled, newest first."""
        ...


class Talks(Protocol):
    """Chats and the runs in them."""

    async def chats_at(self, channel: str, addresses: Sequence[str]) -> dict[str, ChatRow]:
        """The chats at these addresses, by address; unknown ones are left out."""
        ...

    async def get(self, chat_id: str) -> ChatRow | None:
        """One chat, held for this unit."""
        ...

    async def of_person(self, person_id: str) -> list[ChatRow]:
        """A young person's chats, last heard first."""
        ...

    async def of_people(self, person_ids: Sequence[str]) -> dict[str, ChatRow]:
        """The chat last heard from, of each young person who has one that is open."""
        ...

    async def of_staff(self, staff_id: str) -> list[ChatRow]:
        """A worker's own chats."""
        ...

    async def runs_in(self, chat_ids: Sequence[str]) -> list[Run]:
        """The open and parked runs of some chats, the newest change first."""
        ...

    async def run(self, run_id: str) -> Run | None:
        """One run."""
        ...

    async def due_runs(self, now: datetime, limit: int) -> list[Run]:
        """Runs whose time has come, held for this unit, the longest due first."""
        ...

    async def forget_left(self, before: datetime) -> None:
        """Let go of what was typed into runs that were left before then."""
        ...

    async def stuck_runs(self) -> list[Run]:
        """Runs that a broken flow left behind."""
        ...

    async def some(self, chat_ids: Sequence[str]) -> dict[str, ChatRow]:
        """Some chats, by id."""
        ...

    async def some_runs(self, run_ids: Sequence[str]) -> dict[str, Run]:
        """Some runs, whatever their state, by id."""
        ...


class Outbox(Protocol):
    """What is to be sent."""

    async def claim(self, now: datetime, limit: int, channels: Sequence[str]) -> list[Claimed]:
        """The next parcels, at most one a chat and lane, in order; held for this unit."""
        ...

    async def left_sending(self, before: datetime) -> list[Parcel]:
        """Parcels that were being sent when their process ended."""
        ...

    async def after(self, chat_id: str, parcel_id: int) -> list[Parcel]:
        """What a chat has been sent since a parcel, oldest first."""
        ...

    async def history(self, chat_ids: Sequence[str], limit: int) -> list[Parcel]:
        """The newest parcels of some chats, oldest first."""
        ...

    async def troubled(self, limit: int) -> list[Parcel]:
        """Parcels that could not be sent, or may not have arrived, newest first."""
        ...


class People(Protocol):
    """Young people and what is recorded of them."""

    async def get(self, person_id: str) -> Person | None:
        """One young person."""
        ...

    async def all_of(self, adviser_ids: Sequence[str] | None) -> list[Person]:
        """The young people of some advisers (None: of all), by name."""
        ...

    async def due_for_check_in(self, now: datetime, limit: int) -> list[Person]:
        """Whose check-in is due, held for this unit, the longest due first."""
        ...

    async def due_for_a_look(self, now: datetime, limit: int) -> list[Person]:
        """Whose contact may be lapsing, held for this unit."""
        ...

    async def due_for_a_mood_look(self, now: datetime, limit: int) -> list[Person]:
        """Whose moods have news in them, held for this unit."""
        ...

    async def moods(self, person_id: str, since: datetime) -> list[MoodRow]:
        """Moods since then, oldest first."""
        ...

    async def contacts(self, person_id: str, limit: int) -> list[Contact]:
        """Contacts, newest first."""
        ...

    async def contact_of_run(self, run_id: str) -> Contact | None:
        """The contact that a run has become."""
        ...

    async def contact(self, contact_id: str) -> Contact | None:
        """One contact."""
        ...

    async def some(self, person_ids: Sequence[str]) -> dict[str, Person]:
        """Some young people, by id."""
        ...

    async def last_moods(self, adviser_ids: Sequence[str] | None) -> dict[str, MoodRow]:
        """The newest mood of each young person of some advisers (None: of all)."""
        ...

    async def unread(self, adviser_ids: Sequence[str] | None) -> list[Contact]:
        """What the young people of some advisers (None: of all) said and nobody has read."""
        ...

    async def contact_lines(self, contact_ids: Sequence[str]) -> list[ContactLine]:
        """What was said in some contacts, in order."""
        ...

    async def check_ins(self, person_id: str, limit: int) -> list[CheckIn]:
        """Check-ins, newest first."""
        ...

    async def check_in_of_run(self, run_id: str) -> CheckIn | None:
        """The check-in that a run is."""
        ...

    async def counts(self, person_id: str) -> Mapping[str, int]:
        """How many moods, check_ins, contacts and messages are kept."""
        ...

    async def forget_line(self, run_id: str, key: str) -> None:
        """Withdraw a recorded answer or mood of a run."""
        ...


class Queue(Protocol):
    """Notifications."""

    async def get(self, notification_id: str) -> Notification | None:
        """One notification, held for this unit."""
        ...

    async def unresolved(self, person_id: str | None, chat_id: str | None) -> list[Notification]:
        """What is unresolved about a young person, or about a visitor's chat, newest first."""
        ...

    async def of_owners(self, owner_ids: Sequence[str] | None) -> list[Notification]:
        """The queue of some workers (None: of all): most urgent, then longest waiting, first."""
        ...

    async def words(self, notification_ids: Sequence[str]) -> list[NotificationWords]:
        """The words of some notifications, in order."""
        ...

    async def about_message(self, message_id: int) -> list[Notification]:
        """What is unresolved and holds the words of a message, gravest first; held."""
        ...

    async def due_to_escalate(self, now: datetime, limit: int) -> list[Notification]:
        """What nobody has acknowledged in time, held for this unit."""
        ...

    async def resolved_of(self, person_id: str, limit: int) -> list[Notification]:
        """What has been resolved about a young person, newest first."""
        ...

    async def in_sight(
        self, owner_ids: Sequence[str], adviser_ids: Sequence[str], *, urgent: bool
    ) -> list[Notification]:
        """What some workers own, what is about some advisers' young people, and all that is urgent.

        In the order of ``of_owners``.
        """
        ...

    async def stamp(self) -> tuple[object, ...]:
        """A value that is another one as soon as any queue has changed."""
        ...


class StaffShelf(Protocol):
    """Workers, their absences, the duty rota, and their ways in."""

    async def get(self, staff_id: str) -> Staff | None:
        """One worker."""
        ...

    async def all(self) -> list[Staff]:
        """All active workers, by name."""
        ...

    async def by_email(self, email: str) -> Staff | None:
        """The active worker who signs in with this address."""
        ...

    async def aways(self, since: date) -> list[AwayRow]:
        """Absences that end on or after a day."""
        ...

    async def forget_away(self, away_id: str) -> None:
        """Strike an absence that will not be."""
        ...

    async def on_duty(self, day: date) -> str | None:
        """The duty worker of a day."""
        ...

    async def due_for_digest(self, now: datetime, limit: int) -> list[Staff]:
        """Whose morning digest is due, held for this unit."""
        ...

    async def session(self, token_hash: str) -> StaffSession | None:
        """A signed-in browser."""
        ...

    async def end_session(self, token_hash: str) -> None:
        """Sign a browser out."""
        ...

    async def tries(self, email: str) -> SignInTries | None:
        """How often signing in failed."""
        ...

    async def set_tries(self, tries: SignInTries) -> None:
        """Note how often signing in failed."""
        ...

    async def code_owner(self, code_hash: str, now: datetime) -> str | None:
        """Whose code this is; it is used up by asking."""
        ...


class Asks(Protocol):
    """What became of questions to the local offer; rows of visitors name nobody."""

    async def fell_short(self, limit: int) -> list[OfferAsk]:
        """The questions that had no answer or no helpful one, newest first."""
        ...

    async def since(self, at: datetime) -> list[tuple[datetime, str | None, str]]:
        """When, about which topic, and the outcome, of all that was asked since then."""
        ...


class Checks(Protocol):
    """What people make of how messages were read, and the weekly sample of calm ones."""

    async def corrections(self, message_ids: Sequence[int]) -> dict[int, Correction]:
        """The newest correction of each of some messages, by the message's number."""
        ...

    async def begin_week(self, week: date, drawn_at: datetime) -> bool:
        """Whether the sample of a week is this unit's to draw: once, however many ask."""
        ...

    async def calm(self, since: datetime, until: datetime) -> list[tuple[int, str]]:
        """The number and chat of what young people and visitors wrote and was read as green.

        What they wrote in a conversation that they have not finished is left out: it is theirs.
        """
        ...

    async def sampled(self, sampled_id: str) -> Sampled | None:
        """One sampled message, held for this unit."""
        ...

    async def to_read(self, staff_id: str, since: date) -> list[Sampled]:
        """What was drawn since then, has one reading or none, and none of this worker's."""
        ...

    async def to_settle(self, since: date) -> list[Sampled]:
        """What was drawn since then and read as two different colours, and nobody has settled."""
        ...

    async def readings(self, sampled_id: str) -> list[SampleReading]:
        """How a sampled message was read, in order."""
        ...

    async def judged(self, since: datetime, until: datetime) -> list[Judged]:
        """How messages were read, and what people called them; the frame is that of ``calm``."""
        ...


class Rules(Protocol):
    """A service's own rules for reading: every version that was published, and the one draft."""

    async def newest_number(self) -> int:
        """The number of the version that was published last; 0 before the first."""
        ...

    async def versions(self, limit: int) -> list[RuleVersion]:
        """What was published, newest first."""
        ...

    async def draft(self) -> RuleDraft | None:
        """What is being prepared, held for this unit."""
        ...

    async def past_words(self, limit: int) -> list[PastWords]:
        """The newest words of young people and visitors that the desk shows, newest first.

        What they wrote in a conversation that they have not finished is theirs, unless it worried.
        """
        ...


class Doors(Protocol):
    """Ways in for young people: invites, links, browsers."""

    async def invite(self, code_hash: str) -> InviteRow | None:
        """The invite behind a code."""
        ...

    async def invite_by_id(self, invite_id: str) -> InviteRow | None:
        """One invite, held for this unit."""
        ...

    async def open_link(self, token_hash: str, now: datetime) -> WebLink | None:
        """Use up a link: None where there is none, it is used, or it has run out."""
        ...

    async def forget_expired(self, now: datetime) -> None:
        """Let go of sessions, codes and browsers that have run out."""
        ...

    async def session_chat(self, token_hash: str, now: datetime) -> ChatRow | None:
        """The chat that a browser may use."""
        ...


class Unit(Protocol):
    """One transaction: committed at the end of its ``async with`` block unless it raised.

    Writes are gathered and go out in sets, table by table, at the end or at ``flush``.
    """

    @property
    def inbox(self) -> Inbox:
        """What arrived."""
        ...

    @property
    def talks(self) -> Talks:
        """Chats and the runs in them."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What is to be sent."""
        ...

    @property
    def people(self) -> People:
        """Young people and what is recorded of them."""
        ...

    @property
    def plans(self) -> Plans:
        """Goals and pathway plans."""
        ...

    @property
    def queue(self) -> Queue:
        """Notifications."""
        ...

    @property
    def staff(self) -> StaffShelf:
        """Workers."""
        ...

    @property
    def doors(self) -> Doors:
        """Ways in."""
        ...

    @property
    def asks(self) -> Asks:
        """What became of questions to the local offer."""
        ...

    @property
    def checks(self) -> Checks:
        """What people make of how messages were read."""
        ...

    @property
    def rules(self) -> Rules:
        """A service's own rules for reading."""
        ...

    @property
    def kept(self) -> dict[str, Any]:
        """What use cases have read once in this transaction and need again."""
        ...

    def add(self, record: Any) -> None:
        """Put a new row in the table of its class."""
        ...

    def add_once(self, record: Any) -> None:
        """Put a new row in the table of its class, unless it is there already."""
        ...

    def change(self, record: R, **values: Any) -> R:
        """Change a row, and return it as it will be."""
        ...

    def note(self, record: Any, **values: Any) -> None:
        """Change a row, where nobody here needs it as it will be."""
        ...

    def change_if_there(self, kind: type[Any], key: str, **values: Any) -> None:
        """Change the row of a class that has this key, if there is one, without reading it."""
        ...

    async def flush(self) -> None:
        """Write what has been gathered, so that later reads see it."""
        ...

    async def figures(self) -> dict[str, dict[str, int]]:
        """How many rows are unfinished, by table and state: for the watch over the service."""
        ...

    async def mark(self, name: str) -> str | None:
        """A small fact of the whole installation."""
        ...

    async def set_mark(self, name: str, value: str) -> None:
        """Note a small fact."""
        ...


class Store(Protocol):
    """Opens units."""

    def unit(self) -> AbstractAsyncContextManager[Unit]:
        """A transaction that may write."""
        ...

    def reading(self) -> AbstractAsyncContextManager[Unit]:
        """A transaction that only reads, beside any writer."""
        ...
