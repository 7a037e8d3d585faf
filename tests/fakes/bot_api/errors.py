"""The refusals of the Bot API, in Telegram's own words."""

from typing import Any


class Refusal(Exception):
    """What Telegram answers instead of a result: an HTTP status, a sentence, perhaps a wait."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> dict[str, Any]:
        """The JSON object that travels with the status."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is None:
            return body
        return {**body, "parameters": {"retry_after": self.retry_after}}


def bad_request(what: str) -> Refusal:
    return Refusal(400, f"Bad Request: {what}")


def too_many(retry_after: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after)


def conflict(what: str) -> Refusal:
    return Refusal(409, f"Conflict: {what}")


def blocked() -> Refusal:
    return Refusal(403, "Forbidden: bot was blocked by the user")


def unauthorized() -> Refusal:
    return Refusal(401, "Unauthorized")


def not_found() -> Refusal:
    return Refusal(404, "Not Found")
