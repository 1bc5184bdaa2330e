"""One settings file. Every value that differs between places comes from the environment."""

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import SELF

from backend import environment as env
from backend.contract import ENUM_NAMES

REPO = Path(__file__).resolve().parent.parent
VAR = Path(env.text("ZWEITBLICK_VAR") or REPO / "var").resolve()
VAR.mkdir(parents=True, exist_ok=True)

DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
SECRET_KEY = env.text("SECRET_KEY", "insecure-only-for-development-and-tests-" + "0" * 24)
# 32 bytes in hex. Wraps the data key of every case: losing it loses every file.
MASTER_KEY = env.text("ZWEITBLICK_MASTER_KEY", "00" * 32)
AUDIT_KEY = env.text("ZWEITBLICK_AUDIT_KEY", "11" * 32)
PUBLIC_URL = env.text("PUBLIC_URL", "http://localhost:8000").rstrip("/")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
SECURE = PUBLIC_URL.startswith("https://")

ROOT_URLCONF = "backend.urls"
WSGI_APPLICATION = "backend.wsgi.application"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("ru", "Русский"), ("ar", "العربية")]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"

DATABASES = {"default": env.database(env.text("DATABASE_URL"), default=VAR / "zweitblick.sqlite3")}

# In the order a patient meets them; README.md draws the same line.
JOURNEY = [
    "backend.people",
    "backend.centers",
    "backend.cases",
    "backend.messages",
    "backend.documents",
    "backend.imaging",
    "backend.intake",
    "backend.translation",
    "backend.dossier",
    "backend.matching",
    "backend.billing",
    "backend.opinions",
    "backend.desk",
    "backend.portal",
    "backend.clinic",
    "backend.demo",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "backend.audit",
    "backend.storage",
    "backend.web",
    "backend.queue",
    *JOURNEY,
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "backend.web.showings.NoteShowings",
    # Polling costs a 304 while nothing changes.
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "backend.web.sessions.EndSessions",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": [REPO / "backend" / "web" / "templates"],
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]

# Who is asking
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "backend.people.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
# Digits alone: the same on every keyboard. Three attempts in ten minutes keep guessing hopeless.
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = dict.fromkeys(
    ("account_confirm_email", "account_reset_password_from_key", "account_signup"),
    f"{PUBLIC_URL}/signin",
)
MFA_ADAPTER = "backend.people.mfa.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Zweitblick"
MFA_TOTP_TOLERANCE = 1  # periods of 30 s: a code typed while it changes counts (RFC 6238, 5.2)

SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
SESSION_LASTS = SESSION_COOKIE_AGE  # from sign-in, however much is done
IDLE_MINUTES = {  # without a touch
    "STAFF": env.number("IDLE_MINUTES_STAFF", 15),
    "PATIENT": env.number("IDLE_MINUTES_PATIENT", 30),
    "CLINIC": env.number("IDLE_MINUTES_CLINIC", 30),
}
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "backend.web.views.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
# Limits count addresses. Behind our one proxy the last in the header is true, the rest anybody's.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if SECURE else 0
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, "'wasm-unsafe-eval'"],
        "style-src": [SELF, "'unsafe-inline'"],  # Mantine writes style attributes
        "img-src": [SELF, "blob:", "data:"],
        "worker-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF, "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}

# HTTP
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["backend.web.permissions.DenyUnlessAllowed"],
    "DEFAULT_RENDERER_CLASSES": ["backend.web.rendering.JsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "EXCEPTION_HANDLER": "backend.web.refusals.answer",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "DEFAULT_THROTTLE_RATES": {"link": "20/minute"},
    "NUM_PROXIES": ALLAUTH_TRUSTED_PROXY_COUNT,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Zweitblick",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": ENUM_NAMES,
}
STATIC_URL = "/static/"
FRONTEND_DIST = REPO / "frontend" / "dist"
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [("app", FRONTEND_DIST)] if FRONTEND_DIST.is_dir() else []
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

# Bytes: content-addressed and encrypted by us wherever they lie
if env.text("S3_BUCKET"):
    _FILES = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.text("S3_BUCKET"),
            "endpoint_url": env.text("S3_ENDPOINT") or None,
            "access_key": env.text("S3_ACCESS_KEY") or None,
            "secret_key": env.text("S3_SECRET_KEY") or None,
            "region_name": env.text("S3_REGION") or None,
            "file_overwrite": True,
        },
    }
else:
    _FILES = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(VAR / "blobs")},
    }
STORAGES = {
    "default": _FILES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
UPLOADS = VAR / "uploads"
MAX_UPLOAD_BYTES = env.number("MAX_UPLOAD_MB", 4096) * 1024 * 1024

# Background work
CELERY_BROKER_URL, CELERY_BROKER_TRANSPORT_OPTIONS = env.broker(
    env.text("BROKER_URL"), folder=VAR / "queue"
)
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_DEFAULT_QUEUE = "quick"
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "celerybeat-schedule")
WORK_LEASE_SECONDS = env.number("WORK_LEASE_SECONDS", 60)
WORK_SWEEP_SECONDS = env.number("WORK_SWEEP_SECONDS", 10)
CELERY_BEAT_SCHEDULE = {
    "sweep": {
        "task": "queue.sweep",
        "schedule": float(WORK_SWEEP_SECONDS),
        "options": {"queue": "quick", "expires": WORK_SWEEP_SECONDS},
    }
}

# Limits that hold across workers need a shared cache: the database, or Redis where there is one.
_REDIS = env.text("REDIS_CACHE_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache"
        if _REDIS
        else "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": _REDIS or "cache_entries",
    }
}

# Vendors, all optional
DEEPL_AUTH_KEY = env.text("DEEPL_AUTH_KEY")
DEEPL_SERVER_URL = env.text("DEEPL_SERVER_URL")
STRIPE_SECRET_KEY = env.text("STRIPE_SECRET_KEY")
STRIPE_WEBHOOK_SECRET = env.text("STRIPE_WEBHOOK_SECRET")
STRIPE_API_BASE = env.text("STRIPE_API_BASE")
MEMORY_FOLDER = Path(env.text("MEMORY_FOLDER") or REPO / "fixtures" / "memory")
TERMS_FOLDER = Path(env.text("TERMS_FOLDER") or REPO / "fixtures" / "terms")

# Mail: files unless a server is named
EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=True)
EMAIL_FILE_PATH = VAR / "mail"
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_HOST
    else "django.core.mail.backends.filebased.EmailBackend"
)
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "Zweitblick <desk@zweitblick.example>")

# The house that sends invoices and dossiers
CONCIERGE_NAME = env.text("CONCIERGE_NAME", "Zweitblick GmbH")
CONCIERGE_ADDRESS = env.text("CONCIERGE_ADDRESS", "Beispielstraße 1, 20095 Hamburg")
CONCIERGE_VAT_ID = env.text("CONCIERGE_VAT_ID", "DE000000000")
CONCIERGE_IBAN = env.text("CONCIERGE_IBAN", "DE02 1203 0000 0000 2020 51")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.db.backends": {"level": "INFO"},  # DEBUG would write down every value it stores
        "kombu.connection": {"level": "ERROR"},
        "fontTools": {"level": "WARNING"},
        "stripe": {"level": "WARNING"},  # it tells of every call, with the ids of payments
        "pikepdf": {"level": "WARNING"},
    },
}

# Tesseract alone starts a thread per core for each page, and is five times slower for it.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
