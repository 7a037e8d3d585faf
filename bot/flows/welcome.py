"""The first conversation: is it you, what is kept, and how would you like it?"""

from datetime import timedelta

from bot.flows.shared.language import choose_language
from bot.flows.shared.rhythm import choose_rhythm
from bot.rules.deeds import FailInvite, LinkPerson, SetLanguage, SetName
from bot.rules.looks import BirthdayFits, Invite, InviteFor
from bot.talk import Chat, Starts, day, either, flow, pick, text

A_YEAR = timedelta(days=365)
OLDEST = A_YEAR * 40
YOUNGEST = A_YEAR * 14


@flow("welcome", starts=Starts.BY_LINK, patience=timedelta(days=7), visitors=True)
async def welcome(chat: Chat) -> None:
    """``code`` opens the invite; the chat is linked as soon as the date of birth fits.

    Without a code the web chat has asked who this is already: what is left is to get to know
    each other.
    """
    chat.say("welcome-hello")
    if chat.speaker.linked and not chat.given.get("code"):
        chat.do(SetLanguage(await choose_language(chat)))
        await _get_to_know(chat, chat.speaker.called, chat.speaker.adviser)
        return
    invite = await chat.look(InviteFor(chat.given.get("code", "")))
    if invite.state != "good":
        chat.say(f"welcome-invite-{invite.state}")
        return
    lang = await choose_language(chat)
    chat.do(SetLanguage(lang))
    if not await _is_the_one_invited(chat, invite):
        return

    chat.do(LinkPerson(invite.invite_id))
    chat.do(SetLanguage(lang), key="own")
    chat.say("welcome-linked", called=invite.called, adviser=invite.adviser)
    await _get_to_know(chat, invite.called, invite.adviser)


async def _get_to_know(chat: Chat, name: str, adviser: str) -> None:
    """What is kept and who sees it; what they want to be called, and when to be asked."""
    chat.say("privacy-kept")
    chat.say("privacy-who", adviser=adviser)
    chat.say("privacy-when", adviser=adviser)
    chat.say("privacy-stop")

    called = await chat.ask(
        "welcome-name",
        either(pick((name,), lambda _: "as-it-is", lambda kept: kept), text(limit=40)),
    )
    chat.do(SetName(called))
    chat.say("welcome-rhythm", called=called)
    await choose_rhythm(chat)
    chat.say("welcome-done", called=called, adviser=adviser)


async def _is_the_one_invited(chat: Chat, invite: Invite) -> bool:
    """A few tries at the date of birth; after the last the adviser is told."""
    born = day(earliest=chat.now.date() - OLDEST, latest=chat.now.date() - YOUNGEST)
    for left in reversed(range(invite.tries_left)):
        with chat.about(f"{left}-left"):
            told = await chat.ask("welcome-born", born)
            if (await chat.look(BirthdayFits(invite.invite_id, told))).yes:
                return True
            chat.do(FailInvite(invite.invite_id, last=left == 0))
            if left:
                chat.say("welcome-born-no", left=left)
    chat.say("welcome-born-locked")
    return False
