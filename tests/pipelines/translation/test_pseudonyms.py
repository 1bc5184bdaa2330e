"""People are replaced before a text leaves, whatever their names' form, and come back."""

from datetime import date

import pytest

from pipelines.translation.identity_patterns import people_in
from pipelines.translation.pseudonyms import Identity, Pseudonyms

KNOWN = Identity(
    names=("Ivanova Anna", "Иванова Анна Сергеевна", "Pavel Ivanov"),
    born_on=date(1961, 5, 12),
    phones=("+7 912 345-67-89",),
    emails=("anna@example.org",),
    numbers=("AB 1234567",),
    addresses=("ул. Примерная, 3",),
    others=("Петренко Олег",),
)


def _masked(text: str, known: Identity = KNOWN) -> str:
    return Pseudonyms(known).mask(text)


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("Иванова Анна Сергеевна обратилась", ["Иванов", "Анн", "Серге"]),
        ("ИВАНОВОЙ АННЕ назначено", ["ИВАНОВ", "АНН"]),
        ("осмотр Ивановой А. С. вместе с Павлом Ивановым", ["Иванов", "Павл"]),
        ("Родилась 12.05.1961 и 12 мая 1961 г.", ["1961", "12.05"]),
        ("тел. +7 (912) 345 67 89, anna@example.org", ["345", "anna@"]),
        ("паспорт AB1234567 и AB 1234567", ["1234567"]),
        ("живёт: ул. Примерная 3", ["Примерная"]),
        ("Лечащий врач: Сидоров П. К.", ["Сидоров"]),
        ("профессор Кузнецова осмотрела", ["Кузнецова"]),
        ("консультация Смирнова Игоря Олеговича", ["Смирнов", "Олегович"]),
        ("ГБУЗ «Городская больница № 5» и клиника им. Н. Н. Блохина", ["Городская", "Блохин"]),
        ("г. Екатеринбург, полис ОМС 6600 1234 5678 9012", ["Екатеринбург", "5678"]),
        ("Олегом Петренко подписано", ["Петренко"]),
    ],
)
def test_russian_papers_lose_what_identifies(text: str, secrets: list[str]) -> None:
    masked = _masked(text)

    assert [secret for secret in secrets if secret in masked] == []


@pytest.mark.parametrize(
    ("known", "text", "secrets"),
    [
        (
            Identity(names=("Haddad Amina", "أمينة حداد")),
            "اسم المريضة: أمينة حداد، الطبيب د. سامي الخطيب",
            ["أمينة", "حداد", "سامي"],
        ),
        (
            Identity(names=("Mohammed Khalil",)),
            "المريض محمد خليل يشكو من ألم",
            ["محمد", "خليل"],
        ),
        (
            Identity(names=("Margaret Holloway",)),
            "Mrs Holloway was seen by Dr Jane Whitfield at Little Vale Hospital, "
            "12 Church Lane Road, tel +44 20 7946 0999",
            ["Holloway", "Whitfield", "Little Vale", "0999"],
        ),
        (
            Identity(names=("Kowalska Maria",), born_on=date(1970, 1, 2)),
            "Kowalskiej Marii, ur. 02.01.1970, lek. Jan Nowak",
            ["Kowalsk", "1970", "Nowak"],
        ),
    ],
)
def test_other_languages_do_too(known: Identity, text: str, secrets: list[str]) -> None:
    masked = _masked(text, known)

    assert [secret for secret in secrets if secret in masked] == []


def test_medical_words_are_left_alone() -> None:
    text = "Левая доля печени, метастазы не выявлены. Анализ крови: гемоглобин в норме."

    assert _masked(text) == text
    assert _masked("Annual follow-up", Identity(names=("Ann Lee",))) == "Annual follow-up"


def test_a_name_keeps_its_placeholder_through_the_case() -> None:
    pseudonyms = Pseudonyms(KNOWN)

    first = pseudonyms.mask("Иванова поступила")
    second = pseudonyms.mask("Ивановой назначено")

    assert first.split()[0] == second.split()[0]
    again = Pseudonyms(KNOWN, table=pseudonyms.table)
    assert again.mask("Иванову выписали").split()[0] == first.split()[0]


def test_names_come_back_in_the_passport_s_letters() -> None:
    pseudonyms = Pseudonyms(KNOWN)
    sent = pseudonyms.mask("Иванову осмотрел врач Щербаков Ю. Я.")

    back = pseudonyms.restore(sent.replace("осмотрел врач", "sah"), sent=sent, target="de")

    assert back.text == "Ivanova sah Schtscherbakow Ju. Ja."
    assert back.lost == ()


def test_a_dropped_name_is_told() -> None:
    pseudonyms = Pseudonyms(KNOWN)
    sent = pseudonyms.mask("Иванова поступила")

    assert pseudonyms.restore("aufgenommen", sent=sent, target="de").lost != ()


@pytest.mark.parametrize(
    ("house", "text"),
    [
        ("Городская больница № 5", "Лечилась в Городской больнице №5 весной"),
        ("University Hospital Dubai", "seen at UNIVERSITY HOSPITAL, Dubai in May"),
        ("مستشفى الأمل", "أُجريت في مستشفى الأمل"),
    ],
)
def test_a_hospital_that_issued_a_paper_is_hidden_as_a_whole(house: str, text: str) -> None:
    masked = _masked(text, Identity(houses=(house,)))

    assert masked.count("⟦P") == 1
    assert house.split()[0][:6].lower() not in masked.lower()


def test_the_words_of_a_hospitals_name_stay_where_they_stand_alone() -> None:
    text = "The city and the general hospital are far"

    assert _masked(text, Identity(houses=("City General Hospital",))) == text


@pytest.mark.parametrize(
    ("issuer", "people"),
    [
        ("Prof. Dr. med. Katrin Ahlers, Klinik für Radiologie", {"Katrin Ahlers"}),
        ("врач Петренко О. И.", {"Петренко О. И."}),
        ("City General Hospital", set()),
    ],
)
def test_finds_who_signs_in_the_line_of_an_issuer(issuer: str, people: set[str]) -> None:
    assert set(people_in(issuer)) == people
