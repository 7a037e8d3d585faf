"""No word that a person wrote, and no secret, comes into the log."""

import io
import logging

from bot.discretion import DiscreetFormatter
from bot.settings import Settings

SECRET = "marzipan-elephant"


def _logged(fault: Exception) -> str:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(DiscreetFormatter("%(message)s"))
    log = logging.getLogger("house-of-secrets")
    log.addHandler(handler)
    fault.__cause__ = ValueError(SECRET)
    try:
        _break(fault)
    except RuntimeError:
        log.exception("a turn failed: run=%s", "r1")
    return out.getvalue()


def _break(fault: Exception) -> None:
    raise fault


def test_a_fault_is_told_by_its_kind_and_place_without_its_message():
    told = _logged(RuntimeError(f"could not store {SECRET}"))

    assert SECRET not in told
    assert "builtins.ValueError" in told
    assert "builtins.RuntimeError" in told
    assert "test_logs.py" in told


def test_secrets_do_not_show_when_settings_are_printed():
    settings = Settings(
        telegram_token=f"1:{SECRET}", secret_key=SECRET, database_url=f"postgresql://u:{SECRET}@h/k"
    )

    assert SECRET not in repr(settings)
