"""What django-allauth is told about our accounts."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.core.mail import send_mail
from django.http import HttpRequest

from backend.people.actions import end_sessions
from backend.people.mail_texts import CODE_BODY, CODE_SUBJECT, in_language
from backend.people.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up: the desk invites."""
        return False

    def get_user_display(self, user: Any) -> str:
        return str(user)

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any) -> None:
        """Whoever changes a second factor is signed out everywhere else; no mail is sent."""
        if template_prefix.startswith("mfa/"):
            end_sessions(user, actor=str(user))
            update_session_auth_hash(self.request, user)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send the one-time code in the person's language; no other mail is ours to send."""
        if template_prefix != "account/email/login_code":
            return
        user = User.objects.filter(email__iexact=email).first()
        language = user.language if user else "en"
        send_mail(
            subject=in_language(CODE_SUBJECT, language),
            message=in_language(CODE_BODY, language).format(code=context["code"]),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[email],
        )
