"""Which browser the tests take, and the screens they look through."""

from pathlib import Path

DEBIANS_CHROMIUM = Path("/usr/bin/chromium")
SCREEN = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


def launch_options() -> dict[str, str]:
    """Take Debian's Chromium; Ubuntu's is a snap, and there Playwright has brought its own."""
    if not DEBIANS_CHROMIUM.is_file() or "snap" in str(DEBIANS_CHROMIUM.resolve()):
        return {}
    return {"executable_path": str(DEBIANS_CHROMIUM)}
