from bot.rules.severity import Category, Severity


def test_red_is_worse_than_amber_than_yellow_than_green():
    assert sorted(Severity, key=lambda s: s.rank) == ["green", "yellow", "amber", "red"]


def test_the_more_serious_of_two_wins_whichever_comes_first():
    assert Severity.worse(Severity.GREEN, Severity.AMBER) is Severity.AMBER
    assert Severity.worse(Severity.RED, Severity.AMBER) is Severity.RED


def test_severities_and_categories_are_stored_as_the_words_staff_know():
    assert f"{Severity.RED}" == "red"
    assert Category("no-money-food-energy") is Category.NO_MONEY_FOOD_ENERGY


def test_each_of_the_eighteen_categories_is_named_as_it_is_stored():
    assert len(Category) == 18
    assert all(c.name == c.value.upper().replace("-", "_") for c in Category)
