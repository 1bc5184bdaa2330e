"""What patients do in their portal, and specialists in the clinic's window."""

from pathlib import Path
from typing import Any

from backend.demo.records import Story
from tests.journeys.browser import Browser
from tests.journeys.uploading import drop


class Patient(Browser):
    def allow(self, purpose: str, *, recipient: str = "") -> None:
        self.post("/api/portal/consents", {"purpose": purpose, "recipient": recipient})

    def ask_questions(self, story: Story) -> None:
        language = story.patient["languages"][0]
        for question in story.told["questions"]:
            said = {"text": question["own"], "language": language}
            self.post("/api/portal/questions", said)
        self.patch("/api/portal/case", {"plan": story.told["proposed_plan"]["own"]})

    def hand_in(self, files: dict[str, Path]) -> None:
        """Drop a whole folder of records, and say that this is everything."""
        drop(self, self.case()["id"], files)
        self.post("/api/portal/case/send")

    def case(self) -> dict[str, Any]:
        return dict(self.get("/api/portal/case"))

    def read_opinion(self) -> str:
        """Open the opinion and return it in the patient's language."""
        opinion = self.get("/api/portal/opinion")
        self.post("/api/portal/opinion/read")
        return "\n".join(segment["target"] for segment in opinion["segments"])


class Clinic(Browser):
    def page(self, request_id: str) -> dict[str, Any]:
        return dict(self.get(f"/api/clinic/requests/{request_id}"))

    def accept(self, request_id: str, *, board_on: str) -> None:
        self.post(f"/api/clinic/requests/{request_id}/accept")
        self.post(f"/api/clinic/requests/{request_id}/schedule", {"board_on": board_on})

    def answer_with_file(self, request_id: str, path: Path) -> None:
        file = {"file": (path.name, path.read_bytes(), "application/pdf")}
        self.post(f"/api/clinic/requests/{request_id}/answer", files=file)

    def answer_with_text(self, request_id: str, text: str) -> None:
        self.post(f"/api/clinic/requests/{request_id}/answer", {"text": text})
