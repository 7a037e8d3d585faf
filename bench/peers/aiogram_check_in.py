"""The check-in for aiogram 3, whatever keeps its state."""

import asyncio

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bench import check_in


class CheckIn(StatesGroup):
    mood = State()
    news = State()
    call = State()


def keyboard(labels: tuple[str, ...]) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=label, callback_data=label) for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=[row])


MOODS = keyboard(check_in.MOODS)
CALLS = keyboard(check_in.CALLS)


async def begin(message: Message, state: FSMContext) -> None:
    await state.set_state(CheckIn.mood)
    await message.answer(check_in.HOW_ARE_YOU, reply_markup=MOODS)


async def mood(query: CallbackQuery, state: FSMContext, bot: Bot) -> None:
    await state.update_data(mood=query.data)
    await state.set_state(CheckIn.news)
    await reply_to_tap(bot, query, check_in.WHAT_IS_BEHIND_IT)


async def news(message: Message, state: FSMContext) -> None:
    await state.update_data(news=message.text)
    await state.set_state(CheckIn.call)
    await message.answer(check_in.SHALL_WE_RING, reply_markup=CALLS)


async def call(query: CallbackQuery, state: FSMContext, bot: Bot) -> None:
    await state.clear()
    await reply_to_tap(bot, query, check_in.THANKS)


async def reply_to_tap(bot: Bot, query: CallbackQuery, text: str) -> None:
    """Both calls leave together rather than one after the other."""
    assert query.message
    await asyncio.gather(bot(query.answer()), bot(query.message.answer(text)))


async def ready() -> None:
    print(check_in.READY, flush=True)


async def serve(base_url: str, storage: BaseStorage, *, concurrent: bool) -> None:
    """Polls until it is told to end; one task an update when `concurrent`, else one at a time."""
    router = Router()
    router.message.register(begin, Command("checkin"))
    router.callback_query.register(mood, CheckIn.mood)
    router.message.register(news, CheckIn.news, F.text)
    router.callback_query.register(call, CheckIn.call)
    dispatcher = Dispatcher(storage=storage)
    dispatcher.include_router(router)
    dispatcher.startup.register(ready)
    server = TelegramAPIServer(base=base_url + "{token}/{method}", file="")
    bot = Bot(check_in.TOKEN, session=AiohttpSession(api=server))
    await dispatcher.start_polling(bot, handle_as_tasks=concurrent)
