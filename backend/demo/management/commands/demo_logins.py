"""`manage.py demo_logins`: print how to sign in to the demonstration."""

from typing import Any

from django.core.management.base import BaseCommand

from backend.demo.cast import PASSWORD, STAFF
from backend.demo.queries import guests


class Command(BaseCommand):
    help = "Print the log-ins of the demonstration."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Staff sign in at /desk, password {PASSWORD}:")
        for actor in STAFF:
            roles = ", ".join(role.label for role in actor.roles)
            self.stdout.write(f"  {actor.email:<36} {roles}")
        self.stdout.write("The sign-in page shows each one's code of the moment.")
        for window, title in (("clinic", "Clinics"), ("portal", "Patients")):
            self.stdout.write(f"{title} sign in at /{window}; the page opens their link and code:")
            for guest in guests():
                if guest["window"] == window:
                    self.stdout.write(f"  {guest['email']:<36} {guest['name']}")
