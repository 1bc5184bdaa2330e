"""Into the doctor’s language, and back: draft, post-edit, revision, sign-off."""
