"""Make the pictures of these pages: ``python docs/screenshots.py`` (needs Chromium, selenium and Pillow)."""

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser import start_browser  # noqa: E402

import quoteattr  # noqa: E402

ARTICLE = ROOT / "examples" / "articles" / "ferry_strike.txt"
IMAGES = ROOT / "docs" / "images"


def main() -> int:
    """Read one example article and photograph its page in four states."""
    title, _, text = ARTICLE.read_text(encoding="utf-8").partition("\n\n")
    result = quoteattr.attribute(text)
    driver = start_browser()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "view.html"
        page.write_text(result.to_html(page=True, title=title), encoding="utf-8")
        try:
            shot(driver, page, "article-light.png", "light", height=800)
            shot(driver, page, "article-dark.png", "dark", height=800)
            shot(driver, page, "explain-light.png", "light", click="p:nth-of-type(5) .b", height=560)
            shot(driver, page, "hover-dark.png", "dark", point='aside li[data-s="2"] a', height=640)
        finally:
            driver.quit()
    return 0


def shot(
    driver: Any, page: Path, name: str, scheme: str, *, height: int, point: str | None = None, click: str | None = None
) -> None:
    """One picture of the page, after pointing at or clicking the first element that fits."""
    from PIL import Image
    from selenium.webdriver import ActionChains

    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": features})
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 1120, "height": height, "deviceScaleFactor": 1.5, "mobile": False},
    )
    driver.get(page.as_uri())
    if point:
        ActionChains(driver).move_to_element(driver.find_element("css selector", point)).perform()
    if click:
        driver.find_element("css selector", click).click()
        ActionChains(driver).move_to_element(driver.find_element("css selector", "h1")).perform()  # or that is lit up
    picture = Image.open(BytesIO(driver.get_screenshot_as_png())).convert("RGB")
    picture.quantize(colors=240, dither=Image.Dither.NONE).save(IMAGES / name, optimize=True)
    size = (IMAGES / name).stat().st_size
    if size >= 300_000:
        raise SystemExit(f"{name} has {size} bytes; keep pictures below 300 kB.")


if __name__ == "__main__":
    raise SystemExit(main())
