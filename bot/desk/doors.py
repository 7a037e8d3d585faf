"""Every address of the desk, and who may enter there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.desk.guard import Enter, Handler
from bot.desk.live import events
from bot.desk.pages import (
    invites,
    items,
    offer,
    people,
    person,
    plan,
    plan_area,
    plan_lists,
    plan_paper,
    plan_review,
    plan_version,
    queue,
    reading,
    rules,
    settings,
    sign_in,
    trouble,
)


@dataclass(frozen=True, slots=True)
class Door:
    """One address and what is behind it."""

    method: str
    path: str
    enter: Enter
    handler: Handler


PLAN = "/people/{person}/plan"
RULES = "/reading/rules"
MESSAGE = "messages/{message}"
AREA = f"{PLAN}/areas/{{area}}"

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
    Door("POST", f"/items/{{item}}/{MESSAGE}/colour", Enter.WORKERS, items.colour),
    Door("POST", f"/items/{{item}}/{MESSAGE}/category", Enter.WORKERS, items.category),
    Door("GET", "/people", Enter.WORKERS, people.show),
    Door("GET", "/people/{person}", Enter.WORKERS, person.show),
    Door("POST", "/people/{person}/contacts", Enter.WORKERS, person.log),
    Door("POST", "/people/{person}/read", Enter.WORKERS, person.read),
    Door("POST", f"/people/{{person}}/{MESSAGE}/missed", Enter.WORKERS, person.missed),
    Door("POST", "/people/{person}/invite", Enter.WORKERS, invites.telegram),
    Door("POST", "/people/{person}/chat-link", Enter.WORKERS, invites.web_chat),
    Door("GET", PLAN, Enter.WORKERS, plan.show),
    Door("POST", f"{PLAN}/send", Enter.WORKERS, plan.send),
    Door("POST", f"{PLAN}/documents/{{paper}}", Enter.WORKERS, plan.document),
    Door("GET", f"{PLAN}/paper", Enter.WORKERS, plan_paper.as_it_stands),
    Door("GET", f"{PLAN}/review", Enter.WORKERS, plan_review.show),
    Door("POST", f"{PLAN}/review/held", Enter.WORKERS, plan_review.record),
    Door("POST", f"{PLAN}/review/call", Enter.WORKERS, plan_review.call_for),
    Door("POST", f"{PLAN}/review/views", Enter.WORKERS, plan_review.type_in),
    Door("POST", f"{PLAN}/review/late", Enter.WORKERS, plan_review.explain),
    Door("GET", AREA, Enter.WORKERS, plan_area.show),
    Door("POST", AREA, Enter.WORKERS, plan_area.write),
    Door("POST", f"{AREA}/words", Enter.WORKERS, plan_area.type_in),
    Door("POST", f"{AREA}/goals", Enter.WORKERS, plan_area.suggest_goal),
    Door("POST", f"{AREA}/goals/{{goal}}/answer", Enter.WORKERS, plan_area.answer_goal),
    Door("POST", f"{AREA}/goals/{{goal}}/news", Enter.WORKERS, plan_area.note_goal),
    Door("POST", f"{AREA}/actions", Enter.WORKERS, plan_area.promise),
    Door("POST", f"{AREA}/actions/{{action}}", Enter.WORKERS, plan_area.end_action),
    Door("POST", f"{AREA}/objections/{{objection}}", Enter.WORKERS, plan_area.answer_objection),
    Door("GET", "/versions/{version}", Enter.WORKERS, plan_version.show),
    Door("GET", "/versions/{version}/paper", Enter.WORKERS, plan_paper.as_signed),
    Door("POST", "/versions/{version}/authorise", Enter.WORKERS, plan_version.authorise),
    Door("POST", "/versions/{version}/return", Enter.WORKERS, plan_version.give_back),
    Door("POST", "/versions/{version}/agreed", Enter.WORKERS, plan_version.agree_on_paper),
    Door("GET", "/to-do", Enter.WORKERS, plan_lists.show_todo),
    Door("POST", "/to-do/{action}", Enter.WORKERS, plan_lists.end_action),
    Door("GET", "/plans", Enter.WORKERS, plan_lists.show_lists),
    Door("GET", "/offer", Enter.WORKERS, offer.show),
    Door("GET", "/poster", Enter.WORKERS, offer.poster),
    Door("GET", "/reading", Enter.WORKERS, reading.show),
    Door("POST", "/reading/{sampled}/read", Enter.WORKERS, reading.read),
    Door("POST", "/reading/{sampled}/settle", Enter.WORKERS, reading.settle),
    Door("GET", RULES, Enter.WORKERS, rules.show),
    Door("POST", f"{RULES}/phrases", Enter.WORKERS, rules.add_phrase),
    Door("POST", f"{RULES}/weights", Enter.WORKERS, rules.add_weight),
    Door("POST", f"{RULES}/remove", Enter.WORKERS, rules.remove),
    Door("POST", f"{RULES}/discard", Enter.WORKERS, rules.discard),
    Door("POST", f"{RULES}/try", Enter.WORKERS, rules.try_sentence),
    Door("GET", f"{RULES}/preview", Enter.WORKERS, rules.show_preview),
    Door("POST", f"{RULES}/preview", Enter.WORKERS, rules.preview),
    Door("POST", f"{RULES}/publish", Enter.WORKERS, rules.publish),
    Door("POST", f"{RULES}/back", Enter.WORKERS, rules.back),
    Door("GET", "/trouble", Enter.WORKERS, trouble.show),
    Door("GET", "/settings", Enter.WORKERS, settings.show),
    Door("POST", "/settings/telegram", Enter.WORKERS, settings.link_telegram),
    Door("POST", "/settings/away", Enter.WORKERS, settings.be_away),
    Door("POST", "/settings/away/{away}/strike", Enter.WORKERS, settings.be_there_after_all),
)
