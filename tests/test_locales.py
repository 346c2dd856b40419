"""The sentences of the club are whole, and the checker that says so finds every fault it is there for."""

from pathlib import Path

import pytest

from tests.locales_check import (
    ERROR_PREFIX,
    REFERENCE,
    ROOT,
    check_code,
    check_locales,
    check_spelling,
    code_files,
    read_language,
)

LOCALES = ROOT / "locales"
ZWNJ = "\u200c"


def test_the_files_of_every_language_are_whole_and_well_written():
    assert check_locales(LOCALES) == []


def test_every_key_is_written_and_said():
    if not any(key.startswith(ERROR_PREFIX) for key in read_language(LOCALES / REFERENCE).messages):
        pytest.skip("no refusal has a sentence yet")
    assert check_code(LOCALES, code_files()) == []


def planted(folder: Path, fa: str, en: str) -> Path:
    for language, text in {"fa": fa, "en": en}.items():
        (folder / language).mkdir()
        (folder / language / "planted.ftl").write_text(text, "utf-8")
    return folder


GOOD_FA = f"""
hello = سلام <b>{{ $name }}</b>، می{ZWNJ}توانید کد <code>AB12</code> را با /start بفرستید…
    .label = کتاب{ZWNJ}ها
count =
    {{ $n ->
        [0] هیچ
        [one] یکی از {{ $n }}
       *[other] {{ $n }} تا
    }}
"""
GOOD_EN = """
hello = Hello <b>{ $name }</b>, you may send <code>AB12</code> with /start…
    .label = Books
count =
    { $n ->
        [one] { $n } thing
       *[other] { $n } things
    }
"""


def test_whole_languages_have_no_fault(tmp_path):
    assert check_locales(planted(tmp_path, GOOD_FA, GOOD_EN)) == []


def test_a_language_without_plurals_need_not_use_what_only_chooses(tmp_path):
    fa = "points = { $amount } امتیاز"
    en = "points = { $n ->\n    [one] { $amount } point\n   *[other] { $amount } points\n }"
    assert check_locales(planted(tmp_path, fa, en)) == []


def test_variables_of_a_referred_message_count(tmp_path):
    fa = "a = { b } جان\nb = سلام { $name }"
    en = "a = Dear { $name }\nb = Hello { $name }"
    assert check_locales(planted(tmp_path, fa, en)) == []


@pytest.mark.parametrize(
    ("fa", "en", "problem"),
    [
        ("a = ا", "a = A\nb = B", "fa: b is missing"),
        ("a = ا\nb = ب", "a = A", "fa: b is not in en"),
        ("a = ا", "a = A\n    .label = L", "fa: a.label is missing"),
        ("a = ا\n    .label = ل", "a = A", "fa: a.label is not in en"),
        ("a = { $nam }", "a = { $name }", "fa: a: unknown variable nam"),
        ("a = سلام", "a = { $name }", "fa: a: variable not used name"),
        ("a = { $x } { $n ->\n   *[other] ب\n }", "a = { $x }", "fa: a: unknown variable n"),
        ("a = <i>ا</i>", "a = <b>A</b>", "fa: a: other tags than en: b, i"),
        ("a = <b>ا", "a = <b>A</b>", "fa: a: tag not closed <b>"),
        ("a = ا</b>", "a = <b>A</b>", "fa: a: tag closed that is not open </b>"),
        ("a = <b><i>ا</b></i>", "a = <b><i>A</i></b>", "fa: a: tag closed that is not open </b>"),
        ("a = <div>ا</div>", "a = <div>A</div>", "fa: a: tag unknown to Telegram <div>"),
        ("a = ا < ب", "a = A", "fa: a: a lone < (write &lt;)"),
        (
            "a = { $n ->\n    [one] <b>یک\n   *[other] <b>{ $n }</b>\n }",
            "a = <b>{ $n }</b>",
            "fa: a: tag not closed <b>",
        ),
        (
            "a = { $n }",
            "a = { $n ->\n    [one] one { $n }\n    [few] few { $n }\n   *[other] { $n }\n }",
            "en: a: plural form unknown to the language few",
        ),
        (
            "a = { $n ->\n    [one] یک { $n }\n   *[many] { $n }\n }",
            "a = { $n }",
            "fa: a: plural form missing other",
        ),
        ("a = ا\na = ب", "a = A", "fa/planted.ftl: a stands twice"),
        ("-t = ا\n-t = ب\na = { -t }", "a = A", "fa/planted.ftl: -t stands twice"),
        ("a = ا\n    .b = ب\n    .b = پ", "a = A\n    .b = B", "fa/planted.ftl: a.b stands twice"),
        ("a = { $x", "a = A", 'fa/planted.ftl:1: Expected token: "}"'),
        ("b = ب\n\na = { $x", "a = A\nb = B", 'fa/planted.ftl:3: Expected token: "}"'),
        ("a = { nowhere }", "a = A", "fa: a: refers to nowhere, which does not exist"),
        ("a = { LOUD($x) }", "a = { $x }", "fa: a: there is no function LOUD"),
        ("a = سلامي", "a = A", "fa: a: Arabic ye or kaf: 'سلامي'"),
        ("a = كتاب", "a = A", "fa: a: Arabic ye or kaf: 'كتاب'"),
        ("a = ٣ روز", "a = A", "fa: a: Arabic digit: '٣ روز'"),
        ("a = تا 3 روز", "a = A", "fa: a: ASCII digit: 'تا 3 روز'"),
        ("a = شما می خواهید", "a = A", "fa: a: space after می: 'شما می خواهید'"),
        ("a = نمی شود", "a = A", "fa: a: space after می: 'نمی شود'"),
        ("a = جایزه ها", "a = A", "fa: a: space before ها: 'جایزه ها'"),
        ("a = جایزه های شما", "a = A", "fa: a: space before ها: 'جایزه های شما'"),
        ("a = بزرگ ترین", "a = A", "fa: a: space before تر: 'بزرگ ترین'"),
        (f"a = کتاب{ZWNJ} خوب", "a = A", f"fa: a: ZWNJ that joins nothing: 'کتاب{ZWNJ} خوب'".replace(ZWNJ, "\\u200c")),
        ("a = چطور?", "a = A", "fa: a: Latin punctuation: 'چطور?'"),
        ("a = سلام, خوبی", "a = A", "fa: a: Latin punctuation: 'سلام, خوبی'"),
        ("a = سلام ، خوبی", "a = A", "fa: a: space before punctuation: 'سلام ، خوبی'"),
        ("a = دو  فاصله", "a = A", "fa: a: double space: 'دو  فاصله'"),
        ("a = ا", "a = two  spaces", "en: a: double space: 'two  spaces'"),
        ("a = صبر...", "a = A", "fa: a: three dots (write …): 'صبر...'"),
    ],
)
def test_a_planted_fault_is_found(tmp_path, fa, en, problem):
    assert problem in check_locales(planted(tmp_path, fa, en))


@pytest.mark.parametrize(
    "text",
    [
        f"می{ZWNJ}شود",
        "قدیمی و رسمی است",
        "همین ترتیب",
        "کد را با <code>12 345</code> بفرستید",
        '<a href="https://t.me/x?start=5">پیوند</a>',
        "نسخهٔ Web3 یا MP4",
        "به /start2 یا @bot1 بروید",
        "۱۲٫۵٪ تخفیف؟ بله!",
        f"«کتاب{ZWNJ}های خوب»",
    ],
)
def test_good_persian_is_left_alone(text):
    assert check_spelling("fa", text) == []


def test_digits_in_a_placeable_are_meant(tmp_path):
    assert check_locales(planted(tmp_path, 'a = شمارهٔ { "12" }', 'a = number { "12" }')) == []


def test_a_missing_reference_language_is_a_fault(tmp_path):
    (tmp_path / "fa").mkdir()
    (tmp_path / "fa" / "a.ftl").write_text("a = ا", "utf-8")
    assert check_locales(tmp_path) == [f"{tmp_path}: no language en"]


CODE = """
class Refused(ClubError):
    code = "sold-out"

class Other(Refused):
    code: ClassVar[str] = "paused"

def f(speaker, texts, kind, kinds):
    speaker.say("said")
    texts.say_plain("fa", "said-plainly", name="x")
    speaker.plain("button.label")
    speaker.say(f"unit-{kind}")
    kinds.add("outbox-kind")
    tell_member(kind="told-earned")
    speaker.say(f"{kind}.hint")
    show(Text("as-text"))
"""
WRITTEN = """
-club = Club
said = A { referred } { -club }
said-plainly = B
referred = C
button =
    .label = D
unit-x = E
outbox-kind = F
    .hint = G
as-text = H
told-earned = K
error-sold-out = I
error-paused = J
"""


def code_problems(folder: Path, written: str = WRITTEN, code: str = CODE, computed: tuple[str, ...] = ("unit-",)):
    planted(folder, written, written)
    source = folder / "handlers" / "cards.py"
    source.parent.mkdir()
    source.write_text(code, "utf-8")
    return check_code(folder, [source], computed)


def test_code_and_files_that_fit_have_no_fault(tmp_path):
    assert code_problems(tmp_path) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("referred = C\n", "said: refers"),
        ("said-plainly = B\n", "handlers/cards.py:10: says said-plainly, which is not written"),
        ("as-text = H\n", "handlers/cards.py:16: says as-text, which is not written"),
        ("button =\n    .label = D\n", "handlers/cards.py:11: says button.label, which is not written"),
        ("error-paused = J\n", "handlers/cards.py:5: refuses with paused, but error-paused is not written"),
        ("told-earned = K\n", "handlers/cards.py:14: says told-earned, which is not written"),
        ("unit-x = E\n", "COMPUTED_KEYS: no key begins with unit-"),
    ],
)
def test_a_key_that_is_said_but_not_written_is_found(tmp_path, line, problem):
    if line.startswith("referred"):
        found = check_locales(planted(tmp_path, WRITTEN.replace(line, ""), WRITTEN.replace(line, "")))
        assert "en: said: refers to referred, which does not exist" in found
    else:
        assert code_problems(tmp_path, WRITTEN.replace(line, "")) == [problem]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("orphan = X", "orphan"),
        ("-orphan = X", "-orphan"),
        ("orphan =\n    .label = X", "orphan.label"),
        ("error-gone = X", "error-gone"),
    ],
)
def test_a_key_that_nobody_says_is_found(tmp_path, line, key):
    assert code_problems(tmp_path, WRITTEN + line) == [f"{key} is never said"]


def test_a_key_put_together_by_code_must_be_declared(tmp_path):
    found = code_problems(tmp_path, code=CODE + '    speaker.say(f"role-{kind}")\n    tell(f"told-{kind}")\n')
    assert found == [
        "handlers/cards.py:17: puts keys together from 'role-', which COMPUTED_KEYS does not have",
        "handlers/cards.py:18: puts keys together from 'told-', which COMPUTED_KEYS does not have",
    ]
