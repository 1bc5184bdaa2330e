import pytest

from backend.centers.models import Center, Certificate, MinimumVolume, Volume
from backend.matching.models import Match
from tests.builders import make_collecting_case, make_staff, make_team
from tests.builders_documents import make_document
from tests.builders_dossier import load_centers
from tests.builders_matching import WHY, make_ready_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(sign_in):
    vera = make_staff()
    return vera, sign_in(vera)


@pytest.fixture
def case(desk):
    load_centers()
    found = make_collecting_case(owner=desk[0])
    found.entity = "PANKREAS"
    found.save()
    return found


def compute(client, case):
    return client.post(
        f"/api/desk/cases/{case.pk}/shortlist", {}, content_type="application/json"
    ).json()


def confirm(client, match_id, **said):
    body = {"why": WHY, "no_commission": True, **said}
    return client.post(
        f"/api/desk/matches/{match_id}/confirm", body, content_type="application/json"
    )


def test_every_reason_has_a_source_and_every_figure_its_time(desk, case) -> None:
    found = compute(desk[1], case)

    assert len(found) >= 2
    for match in found:
        codes = {reason["code"] for reason in match["reasons"]}
        assert {"certificate", "volume"} <= codes
        for reason in match["reasons"]:
            assert reason["source"]
            if reason["code"] in {"certificate", "volume", "price"}:
                assert reason["dated_on"]
        assert "score" not in match


def exclude_by(what: str, center: Center) -> None:
    if what == "certificate":
        Certificate.objects.filter(center=center).delete()
    elif what == "expired":
        Certificate.objects.filter(center=center).update(valid_to="2026-01-01")
    elif what == "volume":
        Volume.objects.filter(center=center, entity="PANKREAS").update(cases=3)
    elif what == "remote":
        Center.objects.filter(pk=center.pk).update(accepts_remote_files=False)
    elif what == "payer":
        Center.objects.filter(pk=center.pk).update(payers=["INSURER"])


@pytest.mark.parametrize("what", ["certificate", "expired", "volume", "remote", "payer"])
def test_a_centre_that_fails_a_filter_is_not_proposed(desk, case, what: str) -> None:
    best = Center.objects.get(pk=compute(desk[1], case)[0]["center_id"])
    exclude_by(what, best)

    found = compute(desk[1], case)

    assert str(best.pk) not in {match["center_id"] for match in found}


def test_a_case_without_an_entity_is_refused(desk) -> None:
    case = make_collecting_case(owner=desk[0])

    answer = desk[1].post(
        f"/api/desk/cases/{case.pk}/shortlist", {}, content_type="application/json"
    )

    assert answer.json()["code"] == "entity-missing"


def test_confirming_is_a_persons_act_with_reason_and_statement(desk, run_queue) -> None:
    vera, client = desk
    case = make_ready_case(run_queue, owner=vera)
    match = Match.objects.filter(case=case).first()

    without_words = confirm(client, match.pk, why=" ")
    without_statement = confirm(client, match.pk, no_commission=False)
    confirmed = confirm(client, match.pk)

    assert without_words.json()["code"] == "why-missing"
    assert without_statement.json()["code"] == "no-commission-missing"
    assert confirmed.status_code == 200, confirmed.content
    case.refresh_from_db()
    assert case.state == "MATCHED"


def test_one_option_is_too_few(desk, run_queue) -> None:
    vera, client = desk
    case = make_ready_case(run_queue, owner=vera)
    match = Match.objects.filter(case=case).first()
    Match.objects.filter(case=case).exclude(pk=match.pk).delete()

    assert confirm(client, match.pk).json()["code"] == "too-few-options"


def test_a_case_that_is_not_ready_cannot_be_matched(desk, case) -> None:
    match_id = compute(desk[1], case)[0]["id"]

    assert confirm(desk[1], match_id).json()["code"] == "not-ready"


def test_matching_costs_a_fixed_number_of_queries(
    desk, case, django_assert_max_num_queries
) -> None:
    compute(desk[1], case)

    # Session, user, roles, the case, six for its entry in the trail, and one for the list.
    with django_assert_max_num_queries(11):
        desk[1].get(f"/api/desk/cases/{case.pk}/matches")


def test_a_stranger_finds_no_match(desk, case, sign_in) -> None:
    match_id = compute(desk[1], case)[0]["id"]
    boris = sign_in(make_staff(team=make_team("Berlin")))

    assert boris.get(f"/api/desk/cases/{case.pk}/matches").status_code == 404
    assert confirm(boris, match_id).status_code == 404


def test_a_centre_that_treats_the_patient_is_shown_with_that_limit(desk, case) -> None:
    first = compute(desk[1], case)[0]
    document = make_document(case)
    document.issuer = first["center_name"]
    document.save()

    again = compute(desk[1], case)

    limited = {m["center_id"] for m in again if "treating-institution" in codes_of(m)}
    assert limited == {first["center_id"]}


def test_a_legal_minimum_counts_only_in_its_time(desk, case) -> None:
    before = [match["center_id"] for match in compute(desk[1], case)]
    MinimumVolume.objects.filter(entity="PANKREAS").update(valid_to="2026-01-01")
    Volume.objects.filter(entity="PANKREAS").update(cases=3)

    after = compute(desk[1], case)

    assert len(after) == len(before)
    assert "legal minimum" not in str(after)


def test_a_figure_published_later_is_not_used_yet(desk, case) -> None:
    Volume.objects.filter(entity="PANKREAS", year=2024).update(valid_from="2999-01-01")

    found = compute(desk[1], case)

    assert found
    assert "cases in 2024" not in str(found)
    assert "cases in 2023" in str(found)


def codes_of(match) -> set[str]:
    return {reason["code"] for reason in match["reasons"]}
