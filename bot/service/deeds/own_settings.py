"""What a young person sets for themselves: words, name, rhythm, quiet hours, pauses."""

from __future__ import annotations

from typing import assert_never

from bot.rules import deeds as d
from bot.service.next_check_in import next_check_in_of
from bot.service.scene import Scene

OneSetting = d.SetLanguage | d.SetName | d.SetQuietHours | d.SetReminder
CheckInSetting = d.SetRhythm | d.Pause | d.Stop | d.StartAgain


def set_one(scene: Scene, deed: OneSetting) -> None:
    """Keep it; the language holds for this chat at once, linked or not."""
    if isinstance(deed, d.SetLanguage):
        scene.chat = scene.unit.change(scene.chat, lang=deed.lang)
    if scene.person is None:
        return
    match deed:
        case d.SetLanguage(lang=lang):
            values: dict[str, object] = {"lang": lang}
        case d.SetName(called=called):
            values = {"called": called}
        case d.SetQuietHours(start_hour=start, end_hour=end):
            values = {"quiet_start": start, "quiet_end": end}
        case d.SetReminder(after_hours=hours):
            values = {"reminder_hours": hours}
        case _:
            assert_never(deed)
    scene.person = scene.unit.change(scene.person, **values)


def set_check_ins(scene: Scene, deed: CheckInSetting) -> None:
    """Keep it, and work out anew when the next check-in is due."""
    if scene.person is None:
        return
    match deed:
        case d.SetRhythm(every_weeks=weeks, weekday=weekday, hour=hour):
            values: dict[str, object] = {"every_weeks": weeks, "weekday": weekday, "hour": hour}
        case d.Pause(until=until):
            values = {"paused_until": until}
        case d.Stop():
            values = {"stopped_at": scene.now}
        case d.StartAgain():
            values = {"stopped_at": None, "paused_until": None}
        case _:
            assert_never(deed)
    changed = scene.unit.change(scene.person, **values)
    scene.person = scene.unit.change(changed, check_in_at=next_check_in_of(changed, scene.now))
