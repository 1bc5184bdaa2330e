"""Makes the README's pictures from the demonstration: `python -m tests.e2e.make_screenshots`."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.browser import PHONE, SCREEN, launch_options
from tests.e2e.installation import REPO, kill, refuse_unbuilt
from tests.journeys.product import QUEUES, WORKER, Product, running_product

CARTER = "Carter, James"  # whose dossier is frozen in the demonstration
PICTURES = REPO / "frontend" / "screenshots"
SHEET_GAP = 24  # pixels between two sheets of the dossier
COLOURS = 256  # enough for our pages, and a third of the bytes


def main() -> None:
    refuse_unbuilt()
    PICTURES.mkdir(exist_ok=True)
    with demonstration() as product, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        vera = signed_in(browser, product, "vera@")
        take_board(vera)
        take_dossier(vera)
        take_bench(signed_in(browser, product, "piotr@"))
        take_portal(browser, product)
        browser.close()


@contextmanager
def demonstration() -> Iterator[Product]:
    with (
        TemporaryDirectory() as folder,
        running_product(Path(folder) / "product", DEMO="1") as product,
    ):
        # The demonstration does the work of its own play; beside a worker both would.
        kill(product, "celery")
        product.manage("load_demo")
        product.start("worker", *WORKER, *QUEUES)
        yield product


def signed_in(browser: Browser, product: Product, email: str) -> Page:
    """Sign in with what the demonstration offers on its own sign-in page."""
    page = browser.new_page(base_url=product.url, locale="en-GB", viewport=SCREEN)
    page.goto("/desk")
    offered = page.get_by_role("button", name=email)
    role = offered.inner_text().split(" · ")[0]
    offered.click()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_label("Authenticator code")).to_be_visible()
    page.get_by_role("button", name=re.compile(f"^{role} · ")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Good day")
    return page


def take_board(page: Page) -> None:
    page.goto("/desk/cases")
    expect(page.get_by_role("article").filter(has_text=CARTER)).to_be_attached()
    take(page, "board")


def take_dossier(page: Page) -> None:
    """Take the first two sheets of the dossier, as the clinic gets them."""
    page.get_by_role("article").filter(has_text=CARTER).get_by_role("link").click()
    page.get_by_role("tab", name="Dossier & opinion").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    width = (SCREEN["width"] - SHEET_GAP) // 2
    sheets = sheets_of(Path(download.value.path()), width=width, count=2)
    picture = Image.new("RGB", (SCREEN["width"], sheets[0].height), "#e9edee")
    for place, sheet in enumerate(sheets):
        picture.paste(sheet, (place * (width + SHEET_GAP), 0))
    keep(picture, "dossier")


def sheets_of(path: Path, *, width: int, count: int) -> list[Image.Image]:
    with pypdfium2.PdfDocument(path) as dossier:
        pages = [dossier[place] for place in range(count)]
        return [page.render(scale=width / page.get_width()).to_pil() for page in pages]


def take_bench(page: Page) -> None:
    """Take an Arabic letter beside its German."""
    page.goto("/desk/review")
    page.get_by_role("row").filter(has_text="AR → DE").get_by_role("link").first.click()
    page.get_by_role("button", name="Start post-editing").click()
    expect(page.get_by_role("button", name="Confirm and next")).to_be_visible()
    take(page, "bench")


def take_portal(browser: Browser, product: Product) -> None:
    page = browser.new_page(
        base_url=product.url, locale="ar", viewport=PHONE, is_mobile=True, has_touch=True,
        device_scale_factor=1,
    )  # fmt: skip
    page.goto("/portal")
    page.get_by_role("button", name="Haddad").click()
    page.get_by_role("button", name="Haddad").click()
    page.wait_for_url("**/portal")
    expect(page.get_by_role("heading", level=1)).to_contain_text("أمينة")
    take(page, "portal")


def take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_function("() => [...document.images].every((image) => image.complete)")
    keep(Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB"), name)


def keep(picture: Image.Image, name: str) -> None:
    path = PICTURES / f"{name}.png"
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(REPO)}: {path.stat().st_size // 1024} KiB")  # noqa: T201


if __name__ == "__main__":
    main()
