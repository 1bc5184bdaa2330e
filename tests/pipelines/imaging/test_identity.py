"""The person in a header is compared across scripts, and doubt goes to a person."""

from datetime import date

import pytest

from pipelines.imaging.check import compare_identity, leading_patient
from pipelines.imaging.results import ExpectedPatient, IdentityVerdict, PatientIdentity

BORN = date(1961, 4, 17)
ERLAN = ExpectedPatient(("Smagulov, Erlan", "Смагулов, Ерлан"), BORN, "male")


def verdict(name: str, *known: str, born: date | None = BORN, sex: str | None = "M"):
    expected = ExpectedPatient(known or ERLAN.names, BORN, "male")
    return compare_identity(PatientIdentity(name, born, sex), expected)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("СМАГУЛОВ, ЕРЛАН", "Yerlan Smagulov"),
        ("Смагулов, Ерлан Болатович", "Smagulov Erlan"),
        ("Хачатрян, Ашот", "Khachatryan, Ashot"),
        ("Müller, Jürgen", "Mueller, Juergen"),
        ("Щербаков, Юрий", "Shcherbakov, Yuriy"),
        ("Чернышёв, Алексей", "Chernyshov, Aleksei"),
        ("王, 小明", "Wang, Xiaoming"),
        ("მაისურაძე, გიორგი", "Maisuradze, Giorgi"),
        ("Haddad, Amin", "حداد، أمين"),
        ("حداد, أمين", "Amin Haddad"),
        ("خالد, يوسف", "Youssef Khalid"),
        ("الشريف, محمد", "Mohammed Al-Sharif"),
    ],
)
def test_one_name_in_two_spellings_is_the_same_person(written: str, known: str):
    assert verdict(written, known) is IdentityVerdict.SAME


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Иванов, Пётр", "Smagulov, Erlan"),
        ("Смагулова, Айгуль", "Smagulov, Erlan"),
        ("Смагулов, Ерболат", "Smagulov, Erlan"),
        ("Ким, Ольга", "Kim, Oleg"),
        ("Carter, John", "Carter, James"),
        ("حداد, كريم", "Amina Haddad"),
    ],
)
def test_another_name_with_another_birth_date_is_another_person(written: str, known: str):
    assert verdict(written, known, born=date(1970, 1, 1)) is IdentityVerdict.OTHER


def test_the_same_name_with_another_birth_date_goes_to_a_person():
    assert verdict("Smagulov, Erlan", born=date(1961, 4, 18)) is IdentityVerdict.CHECK


def test_a_name_without_birth_date_goes_to_a_person():
    assert verdict("Smagulov, Erlan", born=None) is IdentityVerdict.CHECK


def test_a_lone_surname_goes_to_a_person():
    assert verdict("Smagulov") is IdentityVerdict.CHECK


def test_another_surname_on_the_same_birth_date_goes_to_a_person():
    assert verdict("Akhmetov, Erlan") is IdentityVerdict.CHECK


def test_a_twin_sister_is_another_person():
    assert verdict("Омарова, Айгуль", sex="F") is IdentityVerdict.OTHER


def test_the_other_sex_is_never_the_same_without_a_look():
    assert verdict("Smagulov, Erlan", sex="F") is IdentityVerdict.CHECK


@pytest.mark.parametrize("name", ["", "ANONYMOUS", "Anonymized, Patient", "TEST", "^", "000123"])
def test_a_removed_name_is_missing_and_not_wrong(name: str):
    assert verdict(name, born=None, sex=None) is IdentityVerdict.MISSING


def test_the_hospital_number_is_no_reason():
    header = PatientIdentity("Smagulov, Erlan", BORN, "M", patient_id="another house's number")

    assert compare_identity(header, ERLAN) is IdentityVerdict.SAME


def test_two_thirds_of_the_images_say_whom_a_folder_is_about():
    erlan = PatientIdentity("Смагулов, Ерлан", BORN, "M")
    latin = PatientIdentity("Smagulov, Erlan", BORN, "M", patient_id="77")
    petr = PatientIdentity("Синицын, Пётр", date(1979, 3, 5), "M")

    leading = leading_patient([petr, erlan, latin, erlan])

    assert leading is not None
    assert leading.names == ("Смагулов, Ерлан",)
    assert leading_patient([petr, erlan]) is None
    assert leading_patient([]) is None
