"""The HTML view in a real headless Chromium: hostile articles, hovering, focusing, clicking, light and dark."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import start_browser
from handmade import ARTICLE, HOSTILE, harbour, hostile
from test_render import contrast

pytestmark = pytest.mark.browser

CONTRASTS = """
const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
  if (c.length && (c.length < 4 || c[3] > 0)) return c; } return [255, 255, 255]; };
const seen = {};
for (const e of document.querySelectorAll('.quoteattr *')) {
  if (!e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
  const key = [parse(getComputedStyle(e).color).slice(0, 3), ground(e).slice(0, 3)].join('|');
  seen[key] = e.tagName + '.' + e.className;
}
return seen;
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    driver = start_browser()
    yield driver
    driver.quit()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Any:
    def shown(html: str, *, scheme: str = "light", width: int = 1180) -> Any:
        path = tmp_path / "view.html"
        path.write_text(html, encoding="utf-8")
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": features})
        browser.set_window_size(width, 900)
        for kind in ("browser", "performance"):
            browser.get_log(kind)
        browser.get(path.as_uri())
        return browser

    return shown


def find(driver: Any, css: str) -> list[Any]:
    return list(driver.find_elements("css selector", css))


def point_at(driver: Any, element: Any) -> None:
    from selenium.webdriver import ActionChains

    ActionChains(driver).move_to_element(element).perform()


def style(driver: Any, element: Any, name: str) -> str:
    return str(driver.execute_script("return getComputedStyle(arguments[0])[arguments[1]]", element, name))


def tooltip(driver: Any, element: Any) -> str:
    return str(driver.execute_script("return getComputedStyle(arguments[0], '::after').content", element))


def requests(driver: Any) -> list[str]:
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]


def test_hostile_articles_run_nothing(show: Any) -> None:
    driver = show(hostile().to_html(page=True, title=HOSTILE))
    for element in find(driver, "[tabindex], button, a"):
        point_at(driver, element)
        driver.execute_script("arguments[0].focus()", element)
    assert driver.title == HOSTILE
    assert find(driver, "script, img, article b") == []
    assert driver.execute_script("return document.querySelector('article').textContent").count(HOSTILE) == 3
    assert [url for url in requests(driver) if not url.startswith("file:")] == []
    assert [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_hostile_fragment_in_a_page_without_a_policy(show: Any) -> None:
    driver = show(f"<!DOCTYPE html><title>safe</title><body>{hostile().to_html(title=HOSTILE)}")
    assert driver.title == "safe"
    assert find(driver, "script, img") == []


def test_the_policy_stops_a_script_that_was_added(show: Any) -> None:
    html = (
        harbour().to_html(page=True, title="safe").replace("</body>", "<script>document.title='owned'</script></body>")
    )
    driver = show(html)
    assert driver.title == "safe"
    assert any("Content Security Policy" in entry["message"] for entry in driver.get_log("browser"))


def test_the_page_asks_for_nothing_and_shows_the_whole_text(show: Any) -> None:
    driver = show(harbour().to_html(page=True))
    assert len(requests(driver)) == 1
    assert driver.execute_script("return document.querySelector('article').textContent") == ARTICLE
    assert driver.get_log("browser") == []
    assert style(driver, find(driver, "mark.q.direct.c0")[0], "backgroundColor") == "rgb(203, 234, 255)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_as_painted(show: Any, scheme: str) -> None:
    driver = show(harbour().to_html(page=True, title="Harbour"), scheme=scheme)
    find(driver, ".b")[0].click()
    pairs = driver.execute_script(CONTRASTS)
    assert len(pairs) >= 8

    def code(colour: str) -> str:
        return "#" + "".join(f"{round(float(part)):02x}" for part in colour.split(","))

    weak = {where: pair for pair, where in pairs.items() if contrast(*map(code, pair.split("|"))) < 4.5}
    assert weak == {}
    dark = driver.execute_script("return getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 28)"
    assert dark == (scheme == "dark")


def test_pointing_at_a_pronoun_tells_the_name_and_lights_it_up(show: Any) -> None:
    driver = show(harbour().to_html(page=True))
    she = next(element for element in find(driver, "article .m") if element.text == "she")
    name = find(driver, "article .m .n")[0]
    before = style(driver, name, "backgroundColor")
    assert tooltip(driver, she) == "none"
    point_at(driver, she)
    assert tooltip(driver, she) == '"= " "Dr. Ilse Varga, Harbour Master"'.replace('" "', "")
    driver.execute_script("return new Promise(done => setTimeout(done, 200))")
    assert style(driver, name, "backgroundColor") != before
    assert style(driver, find(driver, "li")[0], "backgroundColor") == "rgb(203, 234, 255)"


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_a_speaker_in_the_list_lights_up_the_quotes_and_dims_the_others(show: Any, way: str) -> None:
    driver = show(harbour().to_html(page=True))
    row = find(driver, 'aside li[data-s="0"]')[0]
    if way == "hover":
        point_at(driver, row)
    else:
        driver.execute_script("arguments[0].focus()", find(driver, "aside a")[0])
    driver.execute_script("return new Promise(done => setTimeout(done, 200))")
    theirs, other = find(driver, "mark.direct.c0")[0], find(driver, "article mark.c1")[0]
    assert style(driver, theirs, "backgroundColor") == "rgb(203, 234, 255)"
    assert style(driver, theirs, "outlineStyle") == "solid"
    assert style(driver, other, "backgroundColor") == "rgba(0, 0, 0, 0)"


def test_everything_can_be_reached_and_opened_by_keyboard(show: Any) -> None:
    from selenium.webdriver import Keys

    driver = show(harbour().to_html(page=True))
    reached = []
    for _ in range(12):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        reached.append(
            driver.execute_script("return document.activeElement.className || document.activeElement.tagName")
        )
    assert [name.split()[0] for name in reached[:6]] == ["b", "m", "b", "b", "b", "b"]
    assert reached.count("A") >= 4
    find(driver, ".b")[1].send_keys(Keys.ENTER)
    opened = find(driver, ":popover-open")
    assert len(opened) == 1
    assert "the only woman named so far" in opened[0].text
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert find(driver, ":popover-open") == []


def test_the_explanation_opens_near_its_button(show: Any) -> None:
    driver = show(harbour().to_html(page=True))
    button = find(driver, ".b")[1]
    button.click()
    place, box = button.rect, find(driver, ":popover-open")[0].rect
    assert abs(box["y"] - place["y"] - place["height"]) < 40
    assert box["x"] + box["width"] <= 1180
    find(driver, ".b")[2].click()
    assert len(find(driver, ":popover-open")) == 1


def test_copied_text_has_no_badges_in_it(show: Any) -> None:
    driver = show(harbour().to_html(page=True))
    copied = driver.execute_script(
        "getSelection().selectAllChildren(document.querySelector('article')); return getSelection().toString()"
    )
    assert "won't see another winter,’ she said. ‘We have to act now.’" in copied


def test_print_lists_the_explanations(show: Any) -> None:
    driver = show(harbour().to_html(page=True), scheme="dark")
    assert style(driver, find(driver, ".why")[0], "display") == "none"
    features = [{"name": "prefers-color-scheme", "value": "dark"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": features})
    assert [style(driver, note, "display") for note in find(driver, ".why")] == ["block"] * 5
    assert style(driver, find(driver, ".quoteattr")[0], "color") == "rgb(27, 29, 33)"


def test_a_narrow_window_puts_the_list_below(show: Any) -> None:
    driver = show(harbour().to_html(page=True), width=520)
    assert find(driver, "aside")[0].rect["y"] > find(driver, "article")[0].rect["y"] + 100
    assert driver.execute_script("return document.documentElement.scrollWidth <= innerWidth")


def test_labels_for_screen_readers(show: Any) -> None:
    driver = show(harbour().to_html(page=True))
    tree = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = {(n["role"]["value"], n["name"]["value"]) for n in tree if n.get("name", {}).get("value")}
    assert ("button", "Quotation 2: Dr. Ilse Varga, Harbour Master. Explain.") in named
    assert ("note", "she: Dr. Ilse Varga, Harbour Master") in named
    assert ("complementary", "Speakers") in named
    assert ("article", "Text") in named
