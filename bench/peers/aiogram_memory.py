"""aiogram 3 with its state in memory: `aiogram_memory concurrent|sequential BASE_URL FOLDER`."""

import asyncio
import sys

from aiogram.fsm.storage.memory import MemoryStorage

from bench.peers.aiogram_check_in import serve


def main(mode: str, base_url: str) -> None:
    asyncio.run(serve(base_url, MemoryStorage(), concurrent=mode == "concurrent"))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
