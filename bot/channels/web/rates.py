"""How often one browser may post: enough for anybody who writes, too little to flood the desk."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from bot.clock import Clock

MOST = 30
WITHIN = timedelta(minutes=1)
KEPT = 1000


class Rates:
    """Counts posts in memory; a restart forgives."""

    def __init__(self, clock: Clock, *, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._posts: dict[str, deque[datetime]] = {}

    def allows(self, who: str) -> bool:
        """Whether one more post is all right; if so it is counted."""
        now = self._clock.now()
        posts = self._posts.setdefault(who, deque())
        while posts and now - posts[0] >= WITHIN:
            posts.popleft()
        if len(posts) >= self._most:
            return False
        posts.append(now)
        if len(self._posts) > KEPT:
            self._forget(now)
        return True

    def _forget(self, now: datetime) -> None:
        recent = {w: p for w, p in self._posts.items() if p and now - p[-1] < WITHIN}
        self._posts = recent
