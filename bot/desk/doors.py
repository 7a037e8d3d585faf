"""Every address of the desk, and who may enter there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.desk.guard import Enter, Handler
from bot.desk.live import events
from bot.desk.pages import invites, items, offer, people, person, queue, settings, sign_in, trouble


@dataclass(frozen=True, slots=True)
class Door:
    """One address and what is behind it."""

    method: str
    path: str
    enter: Enter
    handler: Handler


DOORS = (
    Door("GET", "/sign-in", Enter.ANYBODY, sign_in.show),
    Door("POST", "/sign-in", Enter.ANYBODY, sign_in.sign_in),
    Door("GET", "/sample/{staff}", Enter.ANYBODY, sign_in.sample),
    Door("POST", "/sign-out", Enter.WORKERS, sign_in.sign_out),
    Door("GET", "", Enter.WORKERS, queue.go),
    Door("GET", "/", Enter.WORKERS, queue.go),
    Door("GET", "/queue", Enter.WORKERS, queue.show),
    Door("GET", "/queue/fragment", Enter.WORKERS, queue.fragment),
    Door("GET", "/events", Enter.WORKERS, events),
    Door("GET", "/items/{item}", Enter.WORKERS, items.show),
    Door("POST", "/items/{item}/acknowledge", Enter.WORKERS, items.acknowledge),
    Door("POST", "/items/{item}/reply", Enter.WORKERS, items.reply),
    Door("POST", "/items/{item}/resolve", Enter.WORKERS, items.resolve),
    Door("POST", "/items/{item}/hand-over", Enter.WORKERS, items.hand_over),
    Door("GET", "/people", Enter.WORKERS, people.show),
    Door("GET", "/people/{person}", Enter.WORKERS, person.show),
    Door("POST", "/people/{person}/contacts", Enter.WORKERS, person.log),
    Door("POST", "/people/{person}/read", Enter.WORKERS, person.read),
    Door("POST", "/people/{person}/invite", Enter.WORKERS, invites.telegram),
    Door("POST", "/people/{person}/chat-link", Enter.WORKERS, invites.web_chat),
    Door("GET", "/offer", Enter.WORKERS, offer.show),
    Door("GET", "/poster", Enter.WORKERS, offer.poster),
    Door("GET", "/trouble", Enter.WORKERS, trouble.show),
    Door("GET", "/settings", Enter.WORKERS, settings.show),
    Door("POST", "/settings/telegram", Enter.WORKERS, settings.link_telegram),
    Door("POST", "/settings/away", Enter.WORKERS, settings.be_away),
    Door("POST", "/settings/away/{away}/strike", Enter.WORKERS, settings.be_there_after_all),
)
