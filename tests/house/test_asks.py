"""A question keeps its meaning: what an old answer meant, it must still mean after a deploy."""

from tests.house.ledger import LEDGER, ledger


def test_no_question_has_quietly_changed_its_options():
    """A new meaning needs a new name.

    If an option is only added, add it here as well: old answers still read. If one is taken
    away or means something else, give the question a new id instead.
    """
    assert ledger() == LEDGER.read_text(encoding="utf-8").splitlines(), "\n".join(ledger())
