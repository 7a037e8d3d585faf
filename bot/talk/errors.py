"""What can go wrong in talking."""


class Silence(Exception):
    """Nobody answered in time."""


class Mistake(Exception):
    """A flow broke a rule of talking."""


class Unclear(Exception):
    """The words do not answer the question."""

    def __init__(self, why: str = "again") -> None:
        super().__init__(why)
        self.why = why
