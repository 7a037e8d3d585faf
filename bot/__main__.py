"""The commands of ``python -m bot``; each is imported only when it is asked for."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.discretion import log_discreetly
from bot.jsonl import Answer, answer_lines
from bot.settings import Settings, WrongSetting, read_settings

if TYPE_CHECKING:
    from bot.app import Parts

Verb = Callable[[Sequence[str]], int]


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit status."""
    verb = VERBS.get(arguments[0]) if arguments else None
    if verb is None:
        print("usage: python -m bot COMMAND\n")
        for name, command in VERBS.items():
            print(f"  {name:10}{(command.__doc__ or '').splitlines()[0]}")
        return 2
    try:
        return verb(arguments[1:])
    except WrongSetting as wrong:
        print(f"kith: {wrong}", file=sys.stderr)
        return 2


def _run(_arguments: Sequence[str]) -> int:
    """Serve everything: the desk, the web chat, Telegram and the schedule."""
    settings = read_settings()
    log_discreetly(settings.log_level)
    from bot.app import run  # noqa: PLC0415
    from bot.loop import run_service  # noqa: PLC0415

    run_service(run(settings, lambda parts, port: _announce(settings, parts, port)))
    return 0


async def _announce(settings: Settings, parts: Parts, port: int) -> None:
    """Say, first thing, what to open and what to set next."""
    from bot.sample import SAMPLE_PASSWORD, first_look  # noqa: PLC0415

    address = settings.public_url or f"http://{settings.host}:{port}"
    lines = ["", f"Kith is running at {address}", ""]
    look = None
    if settings.sample:
        look = await first_look(parts.kit)
    if look is not None:
        lines += [
            f"  First look, phone and desk side by side:  {address}/",
            f"  A young person's chat:                    {address}/chat/sample/{look.person_id}",
            f"  Their adviser's desk:                     {address}/desk/sample/{look.adviser_id}",
            f"      or sign in at {address}/desk/ as {look.adviser_email}",
            f"      with the password {SAMPLE_PASSWORD}",
            "",
            "  This is a made-up service; its sign-ins work on this machine only.",
            "  To go live on Telegram: set KITH_TELEGRAM_TOKEN (from @BotFather), KITH_SAMPLE=off,",
            "  and your council's name and numbers; docs/operations.md lists them.",
        ]
    else:
        lines += [f"  The desk: {address}/desk/"]
        if parts.telegram is None:
            lines += ["  Telegram is off: set KITH_TELEGRAM_TOKEN to switch it on."]
    print("\n".join(lines), flush=True)


def _json_lines(answer: Answer) -> int:
    return answer_lines(sys.stdin, sys.stdout, answer)


def _triage(arguments: Sequence[str]) -> int:
    """Read messages for risk: JSON Lines in, JSON Lines out. '--check FOLDER': check rule files."""
    from bot.triage import Reader  # noqa: PLC0415
    from bot.triage.line import answers  # noqa: PLC0415

    if arguments[:1] == ["--check"]:
        from bot.rules_command import main as check  # noqa: PLC0415

        return check(arguments[1:], sys.stdout)
    return _json_lines(answers(Reader.load()))


def _mood(_arguments: Sequence[str]) -> int:
    """Judge series of moods: JSON Lines in, JSON Lines out."""
    from bot.triage.mood_line import answer  # noqa: PLC0415

    return _json_lines(answer)


def _status(_arguments: Sequence[str]) -> int:
    """Suggest the legal status of care leavers: JSON Lines in, JSON Lines out."""
    from bot.rules.status_line import answer  # noqa: PLC0415

    return _json_lines(answer)


def _offer(arguments: Sequence[str]) -> int:
    """Find the topics that answer questions ('offer ask'): JSON Lines in, JSON Lines out."""
    from bot.offer.ask_line import answers  # noqa: PLC0415
    from bot.offer.pack import load_offer  # noqa: PLC0415
    from bot.offer.search import Search  # noqa: PLC0415

    if list(arguments) != ["ask"]:
        print("usage: python -m bot offer ask", file=sys.stderr)
        return 2
    return _json_lines(answers(Search.load(load_offer(read_settings().council_pack or None))))


def _content(arguments: Sequence[str]) -> int:
    """Check the local offer ('content check'), or show a topic ('content preview TOPIC')."""
    from bot.clock import SystemClock  # noqa: PLC0415
    from bot.offer import check, preview  # noqa: PLC0415
    from bot.rules.zone import local  # noqa: PLC0415

    today = local(SystemClock().now()).date()
    tools = {"check": check.main, "preview": preview.main}
    if not arguments or arguments[0] not in tools:
        print("usage: python -m bot content check | preview TOPIC", file=sys.stderr)
        return 2
    return tools[arguments[0]](list(arguments[1:]), today, sys.stdout)


def _rehearse(arguments: Sequence[str]) -> int:
    """Play a flow in the terminal: rehearse FLOW [LANGUAGE]."""
    from bot.rehearse import main as rehearse  # noqa: PLC0415

    return rehearse(arguments, sys.stdin, sys.stdout)


def _map(arguments: Sequence[str]) -> int:
    """Draw a flow's ways through as an SVG picture: map FLOW [FILE]."""
    from bot.rehearse import draw  # noqa: PLC0415

    return draw(arguments, sys.stdout)


def _stuck(_arguments: Sequence[str]) -> int:
    """Try again what a broken flow left behind, after it has been mended."""
    from bot.stuck import retry_stuck  # noqa: PLC0415

    again, left = asyncio.run(retry_stuck(read_settings()))
    print(f"went on: {again}; still stuck: {left}")
    return 1 if left else 0


def _staff(arguments: Sequence[str]) -> int:
    """Add a worker (asks for a password), or close a leaver's access."""
    from bot.staff_command import main as staff  # noqa: PLC0415

    return staff(arguments)


VERBS: dict[str, Verb] = {
    "run": _run,
    "triage": _triage,
    "mood": _mood,
    "status": _status,
    "offer": _offer,
    "content": _content,
    "rehearse": _rehearse,
    "map": _map,
    "stuck": _stuck,
    "staff": _staff,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
