"""A young person's own settings: everything that they may change or see without asking."""

from datetime import timedelta
from enum import StrEnum

from bot.flows.shared import own_settings
from bot.flows.shared.rhythm import choose_rhythm
from bot.rules.looks import MySettings
from bot.talk import Chat, Starts, choice, flow


class Setting(StrEnum):
    """What can be set or seen."""

    LANGUAGE = "language"
    NAME = "name"
    RHYTHM = "rhythm"
    QUIET = "quiet"
    REMINDER = "reminder"
    PAUSE = "pause"
    STOP = "stop"
    START = "start"
    KEPT = "kept"
    LEAVE = "leave"


DIALOGUES = {
    Setting.LANGUAGE: own_settings.language,
    Setting.NAME: own_settings.name,
    Setting.RHYTHM: choose_rhythm,
    Setting.QUIET: own_settings.quiet_hours,
    Setting.REMINDER: own_settings.reminder,
    Setting.PAUSE: own_settings.pause,
    Setting.STOP: own_settings.stop,
    Setting.START: own_settings.start_again,
    Setting.KEPT: own_settings.kept,
    Setting.LEAVE: own_settings.leave,
}


@flow("settings", starts=Starts.BY_WORD, patience=timedelta(hours=12), place=40)
async def settings(chat: Chat) -> None:
    """Which setting, and then its own short dialogue."""
    now = await chat.look(MySettings())
    resting = now.stopped or now.paused_until is not None
    if now.stopped:
        chat.say("settings-now-stopped")
    elif now.paused_until is not None:
        chat.say("settings-now-paused", until=now.paused_until)
    what = await chat.ask(
        "settings-what",
        choice(Setting, leave_out=(Setting.PAUSE, Setting.STOP) if resting else (Setting.START,)),
    )
    await DIALOGUES[what](chat)
