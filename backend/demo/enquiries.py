"""A board full of invented enquiries, so that the desk looks like a working day."""

from datetime import date, datetime, timedelta

from backend.cases import actions as cases
from backend.cases.models import Case
from backend.cases.states import WaitingFor
from backend.people import actions as people
from backend.people.actions import Allowance
from backend.people.models import User
from backend.people.states import Purpose

# family name, given name, own script, sex, birth, country, language, headline, entity, question
ENQUIRIES = (
    (
        "Nurlanova", "Aigerim", "Нурланова Айгерим", "female", date(1969, 2, 11), "KZ", "ru",
        "Lebermetastasen bei Kolonkarzinom", "LEBER", "Можно ли удалить метастазы в печени?",
    ),
    (
        "Shevchenko", "Oleh", "Шевченко Олег", "male", date(1955, 7, 30), "UA", "uk",
        "Prostatakarzinom, Gleason 7", "PROSTATA", "Операція чи променева терапія?",
    ),
    (
        "Al-Mutairi", "Fahad", "فهد المطيري", "male", date(1962, 12, 3), "KW", "ar",
        "Koronare Dreigefäßerkrankung", "HERZ", "هل أحتاج إلى جراحة القلب؟",
    ),
    (
        "Kowalska", "Maria", "", "female", date(1980, 5, 19), "PL", "pl",
        "Glioblastom links frontal", "GEHIRN", "Czy możliwa jest ponowna operacja?",
    ),
    (
        "Yıldız", "Emre", "", "male", date(1974, 10, 8), "TR", "tr",
        "Bronchialkarzinom rechter Oberlappen", "LUNGE", "Ameliyat mümkün mü?",
    ),
    (
        "Popescu", "Ana", "", "female", date(1948, 1, 27), "RO", "ro",
        "Koxarthrose beidseits", "HUEFTE", "Este necesară proteza?",
    ),
)  # fmt: skip


def open_enquiries(owner: User, *, now: datetime) -> None:
    for number, row in enumerate(ENQUIRIES, start=1):
        case = _open(row, owner=owner, at=now - timedelta(days=2 * number, hours=3 * number))
        if number % 2:
            _begin(case, now=now - timedelta(days=number))


def _open(row: tuple[object, ...], *, owner: User, at: datetime) -> Case:
    assert owner.team
    family, given, native, sex, born, country, language, headline, entity, question = row
    details = {
        "family_name": family,
        "given_name": given,
        "native_name": native,
        "sex": sex,
        "born_on": born,
        "country": country,
        "languages": [language],
        "email": f"{str(given).lower()}.{str(country).lower()}@example.org",
    }
    patient = people.register_patient(team=owner.team, actor="demo", details=details)
    case = cases.open_case(patient=patient, opened_at=at, actor="demo", owner=owner)
    cases.change_case(case, actor="demo", details={"headline": headline, "entity": entity})
    cases.ask(case, text=str(question), language=str(language), actor="demo")
    return case


def _begin(case: Case, *, now: datetime) -> None:
    allowed = Allowance(purpose=Purpose.PROCESSING, case_id=case.pk)
    people.give_consent(case.patient, allowed, at=now, actor="demo")
    cases.start_collecting(case, actor="demo", now=now)
    cases.wait_for(case, whom=WaitingFor.PATIENT, actor="demo", now=now)
