"""Values are taken out before translation and come back as the target language writes them."""

import pytest

from pipelines.translation.protect import protect, restore


@pytest.mark.parametrize(
    ("source", "text", "values"),
    [
        ("ru", "Hb 12.5 г/дл", ("12,5 g/dl",)),
        ("ru", "АЛТ 35 ед/л от 14 марта 2026 г.", ("14.03.2026", "35 U/l")),
        ("ru", "лейкоциты 5,6 х10⁹/л", ("5,6", "10⁹/l")),
        ("ru", "доза 1000 мг/м², 75 мг/м2", ("1000 mg/m²", "75 mg/m²")),
        ("ru", "опухоль pT3N1bM0, мутация KRAS G12D", ("pT3N1bM0", "KRAS", "G12D")),
        ("ru", "АД 120/80 мм рт. ст.", ("120", "80 mmHg")),
        ("en", "platelets 1,250.5 /µl, code C25.0", ("1.250,5", "C25.0")),
        ("en", "dose 1,250.5 mg", ("1.250,5 mg",)),
        ("ru", "дозы 5,6,7 мг", ("5", "6,7 mg")),
        ("en", "seen 03/04/2026", ("03/04/2026",)),
        ("ar", "قياس ٢٣ ملم بتاريخ ١٤/٠٣/٢٠٢٦", ("23 mm",)),
    ],
)
def test_values_take_their_german_form(source: str, text: str, values: tuple[str, ...]) -> None:
    protected = protect(text, source=source, target="de")

    assert not any(char.isdigit() for char in protected.text.replace("⟦V", "").split("⟧")[-1])
    assert set(values) <= set(protected.values)


def test_german_values_take_the_russian_form() -> None:
    protected = protect("Hb 12,5 g/dl am 14.03.2026", source="de", target="ru")

    assert set(protected.values) == {"12,5 г/дл", "14.03.2026"}


def test_a_point_in_english_is_a_comma_in_german_and_back() -> None:
    assert protect("5.4", source="en", target="de").values == ("5,4",)
    assert protect("5,4", source="de", target="en").values == ("5.4",)


def test_what_comes_back_whole_has_lost_nothing() -> None:
    protected = protect("Узел 3х2 см, 5 мм", source="ru", target="de")

    back = restore(protected.text.replace("Узел", "Knoten"), protected)

    assert back.lost == ()
    assert back.text == "Knoten 3х2 cm, 5 mm"


def test_a_dropped_or_doubled_value_is_told() -> None:
    protected = protect("Узел 5 мм и 7 мм", source="ru", target="de")

    assert restore("Knoten ⟦V1⟧", protected).lost == ("7 mm",)
    assert restore("Knoten ⟦V1⟧ ⟦V1⟧ ⟦V2⟧", protected).lost == ("5 mm",)


def test_brackets_of_the_text_itself_do_no_harm() -> None:
    protected = protect("⟦V1⟧ ⟧ 5 мм", source="ru", target="de")

    assert restore(protected.text, protected).lost == ()
