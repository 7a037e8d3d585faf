"""python-telegram-bot's ConversationHandler with everything in memory.

Updates are handled one at a time, as the library asks of conversations.
"""

import asyncio
import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from bench import check_in

Context = ContextTypes.DEFAULT_TYPE
MOOD, NEWS, CALL = range(3)


def keyboard(labels: tuple[str, ...]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(x, callback_data=x) for x in labels]])


MOODS = keyboard(check_in.MOODS)
CALLS = keyboard(check_in.CALLS)


async def begin(update: Update, _: Context) -> int:
    assert update.message
    await update.message.reply_text(check_in.HOW_ARE_YOU, reply_markup=MOODS)
    return MOOD


async def mood(update: Update, context: Context) -> int:
    keep(context, mood=await reply_to_tap(update, check_in.WHAT_IS_BEHIND_IT))
    return NEWS


async def news(update: Update, context: Context) -> int:
    assert update.message
    keep(context, news=update.message.text)
    await update.message.reply_text(check_in.SHALL_WE_RING, reply_markup=CALLS)
    return CALL


async def call(update: Update, context: Context) -> int:
    keep(context, call=await reply_to_tap(update, check_in.THANKS))
    return ConversationHandler.END


async def reply_to_tap(update: Update, text: str) -> str | None:
    """Both calls leave together rather than one after the other; gives what was tapped."""
    query, chat = update.callback_query, update.effective_chat
    assert query
    assert chat
    await asyncio.gather(query.answer(), chat.send_message(text))
    return query.data


def keep(context: Context, **answer: str | None) -> None:
    assert context.user_data is not None
    context.user_data.update(answer)


async def ready(_: Any) -> None:
    print(check_in.READY, flush=True)


def main(base_url: str) -> None:
    conversation = ConversationHandler(
        entry_points=[CommandHandler("checkin", begin)],
        states={
            MOOD: [CallbackQueryHandler(mood)],
            NEWS: [MessageHandler(filters.TEXT & ~filters.COMMAND, news)],
            CALL: [CallbackQueryHandler(call)],
        },
        fallbacks=[CommandHandler("checkin", begin)],
    )
    builder = Application.builder().token(check_in.TOKEN).base_url(base_url)
    application = builder.job_queue(None).post_init(ready).build()
    application.add_handler(conversation)
    application.run_polling(allowed_updates=["message", "callback_query"])


if __name__ == "__main__":
    main(sys.argv[1])
