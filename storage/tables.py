"""The tables, and the rules that a schema can hold by itself."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.columns import Number, metadata
from storage.columns import moment as _moment
from storage.columns import one_of as _one_of
from storage.columns import own_id as _id
from storage.columns import to as _to
from storage.columns import where as _where
from storage.columns import words as _words

SEVERITIES = ("red", "amber", "yellow", "green")
LANES = (0, 1)

staff = Table(
    "staff",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("password_hash", Text),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    _moment("digest_at", optional=True),
    Column("safeguarding_lead", Boolean, nullable=False, server_default=text("false")),
    _one_of("role", "adviser", "duty", "manager"),
    Index(None, "digest_at", **_where("digest_at is not null")),
)

aways = Table(
    "aways",
    metadata,
    _id(),
    _to("staff_id", "staff"),
    Column("starts", Date, nullable=False),
    Column("ends", Date, nullable=False),
    _to("cover_id", "staff", optional=True),
    CheckConstraint("ends >= starts", name="order"),
    Index(None, "staff_id", "ends"),
)

duty_days = Table(
    "duty_days",
    metadata,
    Column("day", Date, primary_key=True),
    _to("staff_id", "staff"),
)

people = Table(
    "people",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    _words("called"),
    Column("born", Date, nullable=False),
    Column("status", Text, nullable=False),
    Column("lang", Text, nullable=False, server_default="en"),
    _to("adviser_id", "staff"),
    _moment("joined_at"),
    Column("every_weeks", Integer, nullable=False, server_default="2"),
    Column("weekday", Integer, nullable=False, server_default="2"),
    Column("hour", Integer, nullable=False, server_default="17"),
    Column("quiet_start", Integer, nullable=False, server_default="21"),
    Column("quiet_end", Integer, nullable=False, server_default="9"),
    Column("reminder_hours", Integer, nullable=False, server_default="24"),
    _moment("check_in_at", optional=True),
    Column("paused_until", Date),
    _moment("stopped_at", optional=True),
    Column("contact_days", Integer, nullable=False, server_default="56"),
    _moment("contacted_at", optional=True),
    _moment("contact_look_at", optional=True),
    _moment("mood_look_at", optional=True),
    CheckConstraint("every_weeks between 1 and 8", name="every_weeks"),
    CheckConstraint("weekday between 0 and 6", name="weekday"),
    CheckConstraint("hour between 0 and 23", name="hour"),
    Index(None, "adviser_id"),
    Index(None, "check_in_at", **_where("check_in_at is not null")),
    Index(None, "contact_look_at", **_where("contact_look_at is not null")),
    Index(None, "mood_look_at", **_where("mood_look_at is not null")),
)

chats = Table(
    "chats",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False),
    _to("person_id", "people", optional=True),
    _to("staff_id", "staff", optional=True),
    Column("lang", Text, nullable=False, server_default="en"),
    Column("state", Text, nullable=False, server_default="open"),
    _to("floor_staff_id", "staff", optional=True),
    _moment("floor_until", optional=True),
    _moment("heard_at", optional=True),
    _moment("made_at"),
    UniqueConstraint("channel", "address"),
    _one_of("channel", "telegram", "web"),
    _one_of("state", "open", "unreachable", "left"),
    CheckConstraint("person_id is null or staff_id is null", name="one_owner"),
    Index(None, "person_id", "heard_at"),
    Index(None, "staff_id"),
)

runs = Table(
    "runs",
    metadata,
    _id(),
    _to("chat_id", "chats"),
    Column("flow", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("turn", Integer, nullable=False),
    _words("waiting"),
    Column("journal", JSON, nullable=False),
    _moment("started_at"),
    _moment("changed_at"),
    _moment("due_at", optional=True),
    Column("due", Text),
    _one_of("state", "open", "parked", "ended", "lapsed", "left", "stuck"),
    _one_of("due", "nudge", "lapse", "forget"),
    Index("uq_runs_one_open_a_chat", "chat_id", unique=True, **_where("state = 'open'")),
    Index(None, "chat_id", "state"),
    Index(None, "due_at", **_where("due_at is not null")),
    Index("ix_runs_left", "changed_at", **_where("state = 'left' and waiting <> ''")),
    Index("ix_runs_stuck", "changed_at", **_where("state = 'stuck'")),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("channel", Text, nullable=False),
    Column("external_id", Text, nullable=False),
    _to("chat_id", "chats", optional=True),
    Column("kind", Text, nullable=False),
    _words("words"),
    _words("token"),
    _words("ref"),
    Column("state", Text, nullable=False, server_default="waiting"),
    Column("severity", Text, nullable=False, server_default="green"),
    Column("category", Text, nullable=False, server_default="everyday"),
    Column("reasons", JSON, nullable=False),
    Column("raw", JSON),
    _to("run_id", "runs", optional=True),
    _moment("sent_at"),
    _moment("taken_at"),
    _words("reader"),
    UniqueConstraint("channel", "external_id"),
    _one_of("state", "waiting", "done", "stuck", "unreadable"),
    _one_of("severity", *SEVERITIES),
    Index(None, "chat_id", "id", **_where("state = 'waiting'")),
    Index("ix_inbox_waiting", "id", **_where("state = 'waiting'")),
    Index("ix_inbox_chat_history", "chat_id", "id"),
    Index("ix_inbox_trouble", "state", **_where("state in ('stuck', 'unreadable')")),
    Index("ix_inbox_read", "sent_at", **_where("reader <> ''")),
)

check_ins = Table(
    "check_ins",
    metadata,
    _id(),
    _to("person_id", "people"),
    _to("run_id", "runs"),
    Column("state", Text, nullable=False),
    _moment("due_at"),
    _moment("sent_at", optional=True),
    _moment("answered_at", optional=True),
    UniqueConstraint("run_id"),
    _one_of("state", "sending", "sent", "answered", "missed", "unsent"),
    Index(None, "person_id", "due_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    _to("chat_id", "chats"),
    Column("lane", Integer, nullable=False),
    Column("kind", Text, nullable=False, server_default="text"),
    Column("body", Text, nullable=False),
    Column("buttons", JSON, nullable=False),
    Column("data", JSON),
    Column("state", Text, nullable=False, server_default="waiting"),
    Column("tries", Integer, nullable=False, server_default="0"),
    _words("trouble"),
    _to("run_id", "runs", optional=True),
    _to("staff_id", "staff", optional=True),
    _words("ref"),
    _moment("due_at"),
    _moment("made_at"),
    _moment("sent_at", optional=True),
    CheckConstraint("lane in (0, 1)", name="lane"),
    _one_of("kind", "text", "moods"),
    _one_of("state", "waiting", "sending", "sent", "unknown", "undeliverable", "dropped"),
    Index(None, "lane", "due_at", "id", **_where("state = 'waiting'")),
    Index(
        "ix_outbox_unfinished",
        "chat_id",
        "lane",
        "id",
        **_where("state in ('waiting', 'sending')"),
    ),
    Index("ix_outbox_sending", "due_at", **_where("state = 'sending'")),
    Index("ix_outbox_chat_history", "chat_id", "id"),
    Index("ix_outbox_trouble", "state", **_where("state in ('unknown', 'undeliverable')")),
)

moods = Table(
    "moods",
    metadata,
    _id(),
    _to("person_id", "people"),
    _to("run_id", "runs", optional=True),
    _words("key"),
    Column("score", Integer, nullable=False),
    _words("note"),
    _moment("at"),
    UniqueConstraint("run_id", "key"),
    CheckConstraint("score between 1 and 5", name="score"),
    Index(None, "person_id", "at"),
)

contacts = Table(
    "contacts",
    metadata,
    _id(),
    _to("person_id", "people"),
    _to("run_id", "runs", optional=True),
    Column("mode", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("two_way", Boolean, nullable=False),
    Column("seen", Boolean, nullable=False, server_default=text("false")),
    _words("summary"),
    _to("staff_id", "staff", optional=True),
    Column("counts", Boolean),
    _to("counted_by", "staff", optional=True),
    _moment("at"),
    UniqueConstraint("run_id"),
    _one_of("mode", "telegram", "web", "call", "text", "visit", "office", "letter", "other"),
    _one_of("direction", "in", "out", "both"),
    CheckConstraint("counts is null or counted_by is not null", name="somebody_decided"),
    Index(None, "person_id", "at"),
    Index(
        "ix_contacts_unread",
        "at",
        sqlite_where=text("seen is 0"),
        postgresql_where=text("seen is false"),
    ),
)

contact_lines = Table(
    "contact_lines",
    metadata,
    _id(),
    _to("contact_id", "contacts"),
    _words("key"),
    Column("about", Text, nullable=False),
    _words("words"),
    _moment("at"),
    UniqueConstraint("contact_id", "key"),
)

_UNRESOLVED = "state in ('open', 'acknowledged')"

notifications = Table(
    "notifications",
    metadata,
    _id(),
    _to("chat_id", "chats", optional=True),
    _to("person_id", "people", optional=True),
    _to("run_id", "runs", optional=True),
    _to("owner_id", "staff"),
    Column("severity", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("state", Text, nullable=False, server_default="open"),
    Column("step", Integer, nullable=False, server_default="0"),
    _moment("escalate_at", optional=True),
    _moment("raised_at"),
    _moment("changed_at"),
    _to("acknowledged_by", "staff", optional=True),
    _moment("acknowledged_at", optional=True),
    _to("resolved_by", "staff", optional=True),
    _moment("resolved_at", optional=True),
    _words("note"),
    _one_of("severity", *SEVERITIES),
    _one_of("state", "open", "acknowledged", "resolved"),
    CheckConstraint("state <> 'resolved' or resolved_by is not null", name="resolved_by_a_person"),
    Index(None, "owner_id", "severity", "raised_at", **_where(_UNRESOLVED)),
    Index("ix_notifications_unresolved", "person_id", **_where(_UNRESOLVED)),
    Index("ix_notifications_resolved", "person_id", "resolved_at", **_where("state = 'resolved'")),
    Index(None, "escalate_at", **_where("escalate_at is not null")),
    Index(None, "changed_at"),
)

notification_words = Table(
    "notification_words",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    _to("notification_id", "notifications"),
    Column("words", Text, nullable=False),
    _to("staff_id", "staff", optional=True),
    Column("inbox_id", ForeignKey("inbox.id")),
    _moment("at"),
    Index(None, "notification_id", "id"),
)

invites = Table(
    "invites",
    metadata,
    _id(),
    _to("person_id", "people"),
    _to("made_by", "staff"),
    Column("code_hash", Text, nullable=False, unique=True),
    Column("tries", Integer, nullable=False, server_default="0"),
    _moment("made_at"),
    _moment("expires_at"),
    _moment("used_at", optional=True),
    Index(None, "person_id"),
)

web_links = Table(
    "web_links",
    metadata,
    _id(),
    _to("person_id", "people"),
    _to("made_by", "staff"),
    Column("token_hash", Text, nullable=False, unique=True),
    _moment("made_at"),
    _moment("expires_at"),
    _moment("used_at", optional=True),
    Index(None, "person_id"),
)

web_sessions = Table(
    "web_sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    _to("chat_id", "chats"),
    _moment("made_at"),
    _moment("expires_at"),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    _to("staff_id", "staff"),
    Column("form_token", Text, nullable=False),
    _moment("made_at"),
    _moment("expires_at"),
)

staff_codes = Table(
    "staff_codes",
    metadata,
    Column("code_hash", Text, primary_key=True),
    _to("staff_id", "staff"),
    _moment("expires_at"),
)

sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("email", Text, primary_key=True),
    Column("failed", Integer, nullable=False),
    _moment("last_at"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    _to("staff_id", "staff", optional=True),
    Column("verb", Text, nullable=False),
    _to("person_id", "people", optional=True),
    _words("about"),
    _moment("at"),
    Index(None, "person_id", "id"),
    Index(None, "staff_id", "id"),
    info={"append_only": True},
)

offer_asks = Table(
    "offer_asks",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    _moment("at"),
    Column("lang", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("topic", Text),
    _words("words"),
    _to("person_id", "people", optional=True),
    _one_of("outcome", "answered", "unsure", "nothing", "helpful", "unhelpful", "asked-for-help"),
    CheckConstraint(
        "words = '' or outcome in ('unsure', 'nothing', 'unhelpful')", name="words_only_if_short"
    ),
    Index(None, "at"),
    Index("ix_offer_asks_fell_short", "id", **_where("words <> ''")),
)

marks = Table(
    "marks",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
