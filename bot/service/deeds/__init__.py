"""How each deed a flow asks for is carried out, one file a deed, and withdrawn again."""

from bot.service.deeds.dispatch import carry_out, withdraw

__all__ = ["carry_out", "withdraw"]
