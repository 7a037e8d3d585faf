"""Notifications: what needs a person, most urgent and longest waiting first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, false, func, or_, select

from bot.service.records import Notification, NotificationWords
from storage.mapping import columns
from storage.shelf import Shelf, in_state
from storage.tables import SEVERITIES, contacts, notification_words, notifications, people

_NOTIFICATION = select(*columns(Notification))
_UNRESOLVED = in_state(notifications, "open", "acknowledged")
_URGENCY = case(
    {severity: place for place, severity in enumerate(SEVERITIES)},
    value=notifications.c.severity,
)


class QueueShelf(Shelf):
    """Notifications."""

    async def get(self, notification_id: str) -> Notification | None:
        """One notification, held for this unit."""
        return await self._one(
            Notification, self._held(_NOTIFICATION.where(notifications.c.id == notification_id))
        )

    async def unresolved(self, person_id: str | None, chat_id: str | None) -> list[Notification]:
        """What is unresolved about a young person, or about a visitor's chat, newest first."""
        whose = (
            notifications.c.person_id == person_id
            if person_id
            else notifications.c.chat_id == chat_id
        )
        return await self._all(
            Notification,
            _NOTIFICATION.where(whose, _UNRESOLVED).order_by(notifications.c.raised_at.desc()),
        )

    async def of_owners(self, owner_ids: Sequence[str] | None) -> list[Notification]:
        """The queue of some workers (None: of all): most urgent, then longest waiting, first."""
        wanted = _NOTIFICATION.where(_UNRESOLVED).order_by(
            _URGENCY, notifications.c.state.desc(), notifications.c.raised_at
        )
        if owner_ids is not None:
            wanted = wanted.where(notifications.c.owner_id.in_(owner_ids))
        return await self._all(Notification, wanted)

    async def words(self, notification_ids: Sequence[str]) -> list[NotificationWords]:
        """The words of some notifications, in order."""
        return await self._all(
            NotificationWords,
            select(*columns(NotificationWords))
            .where(notification_words.c.notification_id.in_(notification_ids))
            .order_by(notification_words.c.id),
        )

    async def about_message(self, message_id: int) -> list[Notification]:
        """What is unresolved and holds the words of a message, gravest first; held."""
        holding = select(notification_words.c.notification_id).where(
            notification_words.c.inbox_id == message_id
        )
        wanted = _NOTIFICATION.where(_UNRESOLVED, notifications.c.id.in_(holding))
        return await self._all(Notification, self._held(wanted.order_by(_URGENCY)))

    async def due_to_escalate(self, now: datetime, limit: int) -> list[Notification]:
        """What nobody has acknowledged in time, held for this unit."""
        return await self._all(
            Notification,
            _NOTIFICATION.where(notifications.c.escalate_at <= now)
            .order_by(notifications.c.escalate_at)
            .limit(limit)
            .with_for_update(skip_locked=True),
        )

    async def resolved_of(self, person_id: str, limit: int) -> list[Notification]:
        """What has been resolved about a young person, newest first."""
        return await self._all(
            Notification,
            _NOTIFICATION.where(
                notifications.c.person_id == person_id, in_state(notifications, "resolved")
            )
            .order_by(notifications.c.resolved_at.desc())
            .limit(limit),
        )

    async def in_sight(
        self, owner_ids: Sequence[str], adviser_ids: Sequence[str], *, urgent: bool
    ) -> list[Notification]:
        """What some workers own, what is about some advisers' young people, and all that is urgent.

        In the order of ``of_owners``.
        """
        theirs = select(people.c.id).where(people.c.adviser_id.in_(adviser_ids))
        wanted = or_(
            notifications.c.owner_id.in_(owner_ids),
            notifications.c.person_id.in_(theirs),
            notifications.c.severity.in_(("red", "amber")) if urgent else false(),
        )
        return await self._all(
            Notification,
            _NOTIFICATION.where(_UNRESOLVED, wanted).order_by(
                _URGENCY, notifications.c.state.desc(), notifications.c.raised_at
            ),
        )

    async def stamp(self) -> tuple[object, ...]:
        """A value that is another one as soon as any queue has changed."""
        rows = await self._connection.execute(
            select(
                select(func.count()).where(_UNRESOLVED).scalar_subquery(),
                select(func.max(notifications.c.changed_at)).scalar_subquery(),
                select(func.count()).where(contacts.c.seen.is_(False)).scalar_subquery(),
            )
        )
        return tuple(rows.one())
