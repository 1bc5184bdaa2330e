"""The address to which Stripe reports."""

from django.urls import path

from backend.billing import payment_api

urlpatterns = [path("stripe/webhook", payment_api.StripeWebhook.as_view())]
