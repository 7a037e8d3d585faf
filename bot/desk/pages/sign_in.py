"""Signing in and out."""

from __future__ import annotations

import math
from datetime import timedelta

from aiohttp import web

from bot.desk.desk import BASE, Visit
from bot.desk.guard import DOOR, SESSION
from bot.service.desk import sign_in as use_case
from bot.service.desk.sign_in import TooManyTries, WrongSignIn


async def show(visit: Visit) -> web.StreamResponse:
    """The sign-in form; whoever is signed in goes straight to their queue."""
    return visit.go("/queue") if visit.me else _page(visit)


async def sign_in(visit: Visit) -> web.StreamResponse:
    """Take an address and a password."""
    email, password = visit.form.get("email", ""), visit.form.get("password", "")
    try:
        token = await use_case.sign_in(visit.desk.kit, email, password)
    except WrongSignIn:
        return _page(visit, problems={"email": "wrong-sign-in"})
    except TooManyTries as many:
        return _page(visit, wait=math.ceil(many.wait / timedelta(minutes=1)))
    response = visit.go("/queue")
    _give(visit, response, SESSION, token, use_case.SESSION)
    response.del_cookie(DOOR, path=BASE)
    return response


async def sample(visit: Visit) -> web.StreamResponse:
    """Let whoever sits at this machine in as a worker of the made-up service."""
    if not visit.desk.loopback_only:
        raise web.HTTPNotFound
    token = await use_case.let_in(visit.desk.kit, visit.request.match_info["staff"])
    response = visit.go("/queue")
    _give(visit, response, SESSION, token, use_case.SESSION)
    return response


async def sign_out(visit: Visit) -> web.StreamResponse:
    """End the session, here and in the database."""
    await use_case.sign_out(visit.desk.kit, visit.staff_id, visit.request.cookies[SESSION])
    response = visit.go("/sign-in", "signed-out")
    response.del_cookie(SESSION, path=BASE)
    return response


def _page(visit: Visit, problems: dict[str, str] | None = None, wait: int = 0) -> web.Response:
    """The form with a token that this browser must send back."""
    door = visit.request.cookies.get(DOOR) or visit.desk.kit.ids.secret()
    response = visit.page(
        "sign_in.html",
        status=429 if wait else 403 if problems else 200,
        problems=problems or {},
        wait=wait,
        form_token=door,
        samples=visit.desk.sample_sign_ins if visit.desk.loopback_only else (),
    )
    _give(visit, response, DOOR, door, None)
    return response


def _give(
    visit: Visit, response: web.Response, name: str, value: str, lasts: timedelta | None
) -> None:
    response.set_cookie(
        name,
        value,
        max_age=int(lasts.total_seconds()) if lasts else None,
        path=BASE,
        httponly=True,
        samesite="Lax",
        secure=visit.desk.secure,
    )
