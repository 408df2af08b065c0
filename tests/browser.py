"""A headless Chromium for the tests: found on the machine, never downloaded."""

from __future__ import annotations

import os
import shutil
from typing import Any

import pytest

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DRIVER = ("chromedriver", "chromium-driver")


def start_browser() -> Any:
    """A selenium driver; the test is skipped where there is no browser to drive."""
    selenium = pytest.importorskip("selenium", reason="no selenium: pip install 'quoteattr[tests]'")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    del selenium
    browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    driver = os.environ.get("CHROMEDRIVER") or next(filter(None, map(shutil.which, DRIVER)), None)
    if browser is None or driver is None:
        pytest.skip("no Chromium with its driver found: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1180,900",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--disable-component-update",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(driver))
