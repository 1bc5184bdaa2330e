"""What the desk does with a case, request by request: coordinator, linguists and finance."""

from typing import Any

from backend.demo.records import Story
from tests.journeys.browser import Browser

CERTAIN = 0.8
Segment = dict[str, Any]


class Desk(Browser):
    """A member of staff. Every method ends with what the desk's next page would show."""

    def open_enquiry(self, story: Story) -> str:
        case = self.post(
            "/api/desk/cases",
            {
                "patient": {key: story.told["patient"][key] for key in PATIENT},
                "headline": story.told["diagnosis"]["de"],
                "entity": story.told["required_centre"]["entity"],
            },
        )
        self.step(case["id"], "invite")
        return str(case["id"])

    def case(self, case_id: str) -> dict[str, Any]:
        return dict(self.get(f"/api/desk/cases/{case_id}"))

    def step(self, case_id: str, step: str) -> dict[str, Any]:
        return dict(self.post(f"/api/desk/cases/{case_id}/{step}"))

    def put_into_german(self, case_id: str, story: Story) -> None:
        """Translate the questions and the first centre's plan."""
        asked = self.get(f"/api/desk/cases/{case_id}/questions")
        for question, told in zip(asked, story.told["questions"], strict=True):
            assert question["text"] == told["own"]
            self.patch(f"/api/desk/questions/{question['id']}", {"text_de": told["de"]})
        self.patch(f"/api/desk/cases/{case_id}", {"plan_de": story.told["proposed_plan"]["de"]})

    def documents(self, case_id: str) -> list[dict[str, Any]]:
        """Return the papers once the worker has been through all of them."""
        place = f"/api/desk/cases/{case_id}/documents"

        def ended() -> list[dict[str, Any]] | None:
            found = self.get(place)
            return found if found and all(row["work"] is None for row in found) else None

        return list(self.until(ended, "the papers to be read"))

    def check_studies(self, case_id: str) -> list[dict[str, Any]]:
        """Look at every series and accept every study."""
        place = f"/api/desk/cases/{case_id}"

        def indexed() -> bool:
            found = self.get(f"{place}/deliveries")
            return bool(found) and all(row["state"] == "INDEXED" for row in found)

        self.until(indexed, "the scans to be indexed")
        studies = self.get(f"{place}/studies")
        for study in studies:
            for series in study["series"]:
                picture = self.download(f"/api/desk/series/{series['id']}/thumbnail")
                assert picture.startswith(b"\xff\xd8")
            self.post(f"/api/desk/studies/{study['id']}/check", {"identity_confirmed": True})
        return list(studies)

    def confirm_diagnosis(self, document_id: str) -> list[str]:
        """Confirm what the reader is sure of about the illness; return the values."""
        facts = self.get(f"/api/desk/documents/{document_id}/facts")
        sure = [
            fact
            for fact in facts
            if fact["kind"] in {"DIAGNOSIS", "TNM"} and fact["certainty"] >= CERTAIN
        ]
        for fact in sure:
            self.post(f"/api/desk/facts/{fact['id']}/confirm")
        return [fact["value"] for fact in sure]

    def drafted(self, case_id: str, *, kind: str = "RECORD") -> list[dict[str, Any]]:
        """Return the case's translations of this kind once all are drafted."""

        def done() -> list[dict[str, Any]] | None:
            rows = self.get(f"/api/desk/cases/{case_id}/translations")["results"]
            ours = [row for row in rows if row["kind"] == kind]
            assert not [row for row in ours if row["state"] == "FAILED"], ours
            return ours if ours and all(row["state"] != "REQUESTED" for row in ours) else None

        return list(self.until(done, "the drafts"))

    def post_edit(self, translation_id: str, known: dict[str, str]) -> list[Segment]:
        """Confirm each segment, after writing what the draft lacks; return them as drafted."""
        draft = self.post(f"/api/desk/translations/{translation_id}/start-review")
        for segment in draft["segments"]:
            self._settle(segment, known)
        return list(draft["segments"])

    def _settle(self, segment: Segment, known: dict[str, str]) -> None:
        place = f"/api/desk/segments/{segment['id']}"
        if segment["must_fix"] or segment["origin"] in {"ENGINE", "UNTRANSLATED"}:
            target = known[segment["source"]]
            edit = {"target": target, "version": segment["version"]}
            segment = self.patch(place, edit)
        for check in {found["check"] for found in segment["findings"]}:
            aside = {"check": check, "reason": "Compared with the page."}
            self.post(f"{place}/set-aside", aside)
        self.post(f"{place}/confirm")

    def sign(self, translation_id: str) -> None:
        self.post(f"/api/desk/translations/{translation_id}/revise")
        signed = self.post(f"/api/desk/translations/{translation_id}/sign")
        assert signed["state"] == "SIGNED"

    def freeze_dossier(self, case_id: str) -> dict[str, Any]:
        made = self.post(f"/api/desk/cases/{case_id}/dossiers")

        def frozen() -> dict[str, Any] | None:
            rows = self.get(f"/api/desk/cases/{case_id}/dossiers")
            found = next(row for row in rows if row["id"] == made["id"])
            assert found["state"] != "FAILED", found
            return found if found["state"] == "FROZEN" else None

        return dict(self.until(frozen, "the dossier"))

    def choose_center(self, case_id: str) -> dict[str, Any]:
        """Confirm the first of the shortlist and return the match."""
        options = self.post(f"/api/desk/cases/{case_id}/shortlist", {})
        assert len(options) >= 2
        assert all(option["reasons"] for option in options)
        why = {"why": "Certified for this, and reads records from abroad.", "no_commission": True}
        found = self.post(f"/api/desk/matches/{options[0]['id']}/confirm", why)
        return next(dict(match) for match in found if match["state"] == "CONFIRMED")

    def prepare_request(self, case_id: str, center_id: str) -> tuple[dict[str, Any], str]:
        """Draft a request to the centre's first contact; return it with the contact's address."""
        contact = self.get(f"/api/desk/centers/{center_id}")["contacts"][0]
        place = f"/api/desk/cases/{case_id}/opinion-requests"
        return dict(self.post(place, {"contact": contact["id"]})), str(contact["email"])

    def opinion(self, request_id: str) -> dict[str, Any]:
        """Return the opinion once it was read and its translation requested."""

        def read() -> dict[str, Any] | None:
            opinion = self.get(f"/api/desk/opinion-requests/{request_id}")["opinion"]
            assert not opinion["failure_code"], opinion
            return opinion if opinion["translation_id"] or opinion["text"] else None

        return dict(self.until(read, "the opinion to be read"))

    def draft_invoice(self, case_id: str, *codes: str, **more: Any) -> dict[str, Any]:
        items = [{"code": code, "quantity": 1} for code in codes]
        return dict(self.post(f"/api/desk/cases/{case_id}/invoices", {"items": items, **more}))


PATIENT = (
    "given_name", "family_name", "native_name", "born_on", "sex", "country", "languages",
    "email", "phone",
)  # fmt: skip
