"""A made-up leaving-care service, so that everything can be tried without anybody's data."""

from bot.sample.fill import fill
from bot.sample.first_look import FirstLook, first_look
from bot.sample.team import SAMPLE_PASSWORD

__all__ = ["SAMPLE_PASSWORD", "FirstLook", "fill", "first_look"]
