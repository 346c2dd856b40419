"""What a reader sees: values in their language, safe in HTML, and lines that keep their direction."""

import datetime as dt
import itertools
import logging
import timeit
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from club.i18n import BrokenTexts, Markup, Texts, UnknownText, WrongTextArgument, escape_html
from club.i18n.direction import mark_ltr_lines, mark_rtl_lines
from club.money import BasisPoints, Money

LOCALES = Path(__file__).parents[2] / "locales"
FSI, PDI, LRI, LRM, RLM = "\u2068", "\u2069", "\u2066", "\u200e", "\u200f"
EVENING = dt.datetime(2026, 4, 4, 20, 45, tzinfo=dt.UTC)

FA = """
-club = باشگاه { $case ->
    [of] ِ نادری
   *[bare] نادری
}
hello = سلام { $name }، خوش آمدید.
emoji = 🌸 { $name } عزیز
signs = با /menu و @BotFather <b>یا</b> https://t.me/x/y و a@b.ir
lone = { $name }
two-lines =
    خرید شما ثبت شد.
    { $total }
    <b>{ $name }</b>
    <b>سلام</b>
code = کد: <code>{ $code }</code>
link = <a href="https://t.me/x?start={ $id }&amp;n={ $name }">لینک { $id }</a>
block =
    بنویسید:
    <pre>{ $code }
    X { $n }</pre>
    5 تا
count =
    { $n ->
        [0] هیچ امتیازی
        [one] { $n } امتیاز
       *[other] { NUMBER($n) } امتیازها
    }
button = دکمه
    .label = دریافت { $name }
attribute-only =
    .label = برچسب
uses-term = به { -club } و { -club(case: "of") }
uses-message = «{ hello }»
flag = { $on ->
    [true] روشن
   *[false] خاموش
}
tier = { $tier ->
    [gold] طلایی
    [none] بی‌سطح
   *[other] عادی
}
money = { MONEY($total) }
bare-money = { $total }
date = { DATE($day) }
short = { DATE($day, style: "short") }
full = { DATE($day, style: "full") }
at = { DATETIME($at) }
bare-at = { $at }
time = { TIME($at) }
phone = شماره { PHONE($phone) }
percent = { PERCENT($rate) } تخفیف
points = { POINTS($n) }
digits = { DIGITS($code) }
digits-in-text = کد { DIGITS($code) } است
plain-number = { NUMBER($n, useGrouping: "false") }
signed = { NUMBER($n, signDisplay: "always") }
fixed = { NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 2) }
literal = { "{" }{ $name }{ "}" }
quote = <blockquote>{ $name }</blockquote>
reward = { $title } · { POINTS($price) }
menu = 🎁 جایزه‌ها
three = { $name } جان، { $n } امتیاز گرفتید و موجودی شما { $total } شد.
"""
EN = """
hello = Hello { $name }!
only-english = Only { $name }, { $n } and { MONEY($total) }
count =
    { $n ->
        [0] no points
        [one] { $n } point
       *[other] { $n } points
    }
money = { MONEY($total) }
date = { DATE($day) }
short = { DATE($day, style: "short") }
full = { DATE($day, style: "full") }
at = { DATETIME($at) }
time = { TIME($at) }
phone = { PHONE($phone) }
percent = { PERCENT($rate) }
points = { POINTS($n) }
signed = { NUMBER($n, signDisplay: "always") }
signs = With /menu and @BotFather
emoji = 🌸 { $name }
reward = { $title } · { POINTS($price) }
menu = 🎁 Rewards
three = { $name }, you earned { $n } points and have { $total }.
"""


def written(folder: Path, **languages: str) -> Path:
    for language, text in languages.items():
        target = folder / language.replace("_", "-")
        target.mkdir()
        (target / "all.ftl").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locales")
    units = {language: (LOCALES / language / "units.ftl").read_text("utf-8") for language in ("fa", "en")}
    return Texts.load(written(folder, fa=FA + units["fa"], en=EN + units["en"]))


@pytest.fixture(scope="module")
def fa(texts):
    return texts.speaker("fa", timezone="Asia/Tehran", display_unit="toman")


@pytest.fixture(scope="module")
def en(texts):
    return texts.speaker("en", timezone="Asia/Tehran", display_unit="toman")


def test_a_value_is_isolated_from_the_text_around_it(fa):
    assert fa.say("hello", name="Sara") == f"سلام {FSI}Sara{PDI}، خوش آمدید."


def test_a_plain_text_has_no_marks_and_no_escaping(fa):
    assert fa.plain("hello", name="A&B <x>") == "سلام A&B <x>، خوش آمدید."
    assert fa.plain("emoji", name="سارا") == "🌸 سارا عزیز"


def test_what_a_person_typed_never_becomes_markup(fa):
    assert fa.say("hello", name="<b>&") == f"سلام {FSI}&lt;b&gt;&amp;{PDI}، خوش آمدید."
    assert fa.say("digits-in-text", code="<i>1") == f"کد {FSI}&lt;i&gt;۱{PDI} است"
    assert fa.say("link", id=5, name='"><b>') == (
        f'<a href="https://t.me/x?start=5&amp;n=&quot;&gt;&lt;b&gt;">لینک {FSI}۵{PDI}</a>'
    )


def test_marks_that_would_turn_the_text_around_are_taken_out_of_values(fa):
    assert fa.say("hello", name="\u202eevil\u2069\u2067") == f"سلام {FSI}evil{PDI}، خوش آمدید."


def test_markup_goes_in_as_it_is_and_said_texts_are_markup(fa):
    inner = fa.say("quote", name="A&B")
    assert isinstance(inner, Markup)
    assert fa.say("hello", name=inner) == f"سلام {FSI}{inner}{PDI}، خوش آمدید."
    assert fa.plain("hello", name=Markup("<b>A&amp;B</b>")) == "سلام A&B، خوش آمدید."


def test_joining_markup_escapes_what_is_not_markup():
    assert Markup("\n").join([Markup("<b>x</b>"), "<y>"]) == "<b>x</b>\n&lt;y&gt;"
    assert Markup("<b>x</b>") + "&" == "<b>x</b>&amp;"
    assert "&" + Markup("<b>x</b>") == "&amp;<b>x</b>"
    assert isinstance("&" + Markup("x"), Markup)
    assert isinstance(Markup("x") + "&", Markup)
    assert escape_html("<&>\u202e") == "&lt;&amp;&gt;"


def test_a_line_that_begins_with_a_value_or_an_emoji_stays_right_to_left(fa):
    assert fa.say("emoji", name="Sara") == f"{RLM}🌸 {FSI}Sara{PDI} عزیز"
    assert fa.say("two-lines", total=Money(1_250_000, "IRR"), name="Sara") == (
        f"خرید شما ثبت شد.\n{RLM}{FSI}۱۲۵٬۰۰۰ تومان{PDI}\n<b>{RLM}{FSI}Sara{PDI}</b>\n<b>سلام</b>"
    )


def test_the_sign_of_a_command_and_of_a_name_stays_before_its_word(texts, fa):
    """Behind an LRM it is found and tapped as before; addresses and tags are left alone."""
    assert fa.say("signs") == f"با {LRM}/menu و {LRM}@BotFather <b>یا</b> https://t.me/x/y و a@b.ir"
    assert fa.plain("signs") == "با /menu و @BotFather <b>یا</b> https://t.me/x/y و a@b.ir"
    assert texts.say("en", "signs") == "With /menu and @BotFather"


def test_a_left_to_right_line_without_persian_letters_gets_no_mark(en):
    assert en.say("emoji", name="Sara") == f"🌸 {FSI}Sara{PDI}"
    assert en.phone("+989123456789") == "+98 912 345 6789"


def test_an_english_line_that_begins_with_a_persian_name_stays_left_to_right(en):
    assert en.say("emoji", name="سارا") == f"{LRM}🌸 {FSI}سارا{PDI}"
    assert en.say("hello", name="سارا") == f"Hello {FSI}سارا{PDI}!"


def test_a_label_isolates_its_values_and_is_no_html(fa, en):
    assert en.label("reward", title="قهوهٔ <A&B>", price=60) == f"{LRM}{FSI}قهوهٔ <A&B>{PDI} · {FSI}60 points{PDI}"
    assert fa.label("reward", title="Latte", price=60) == f"{RLM}{FSI}Latte{PDI} · {FSI}۶۰ امتیاز{PDI}"


def test_a_label_of_one_direction_has_no_marks(fa, en):
    assert en.label("reward", title="Coffee & co", price=60) == "Coffee & co · 60 points"
    assert fa.label("reward", title="قهوه", price=60) == "قهوه · ۶۰ امتیاز"


def test_a_label_without_values_is_what_its_button_sends(fa, en):
    assert fa.label("menu") == fa.plain("menu") == "🎁 جایزه‌ها"
    assert en.label("menu") == "🎁 Rewards"


def test_code_is_copied_without_invisible_marks(fa):
    assert fa.say("code", code="AB-1<") == "کد: <code>AB-1&lt;</code>"
    assert fa.say("block", code="A", n=5) == f"بنویسید:\n<pre>A\nX ۵</pre>\n{RLM}5 تا"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("", ""),
        ("سلام", "سلام"),
        ("1", f"{RLM}1"),
        ("۱۲ امتیاز", f"{RLM}۱۲ امتیاز"),
        ("«سلام»", f"{RLM}«سلام»"),
        ("سلام\n\n5", f"سلام\n\n{RLM}5"),
        ("<i><b>Ali</b></i>", f"<i><b>{RLM}Ali</b></i>"),
        ("<code>X</code> کد", f"{RLM}<code>X</code> کد"),
        ("<pre>X\n5</pre>\n5", f"<pre>X\n5</pre>\n{RLM}5"),
        ("کد <pre><code>1\n2</code>\n3</pre>\n4", f"کد <pre><code>1\n2</code>\n3</pre>\n{RLM}4"),
        ('<tg-emoji emoji-id="1">🌸</tg-emoji> متن', f'{RLM}<tg-emoji emoji-id="1">🌸</tg-emoji> متن'),
        ("سلام\n</b>", "سلام\n</b>"),
        ("سلام\n  \nx", f"سلام\n  \n{RLM}x"),
        (f"{RLM}5", f"{RLM}5"),
    ],
)
def test_lines_are_marked_outside_code_only(text, marked):
    assert mark_rtl_lines(text) == marked
    assert mark_rtl_lines(marked) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("", ""),
        ("Hello", "Hello"),
        ("🌸 5 · Sara", "🌸 5 · Sara"),
        ("By علی · 5", "By علی · 5"),
        ("علی · 5 points", f"{LRM}علی · 5 points"),
        ("🌸 علی", f"{LRM}🌸 علی"),
        ("5 · علی", f"{LRM}5 · علی"),
        ("۱۲ · علی", f"{LRM}۱۲ · علی"),
        ("&lt;علی", f"{LRM}&lt;علی"),
        ("Hello\n\nعلی\nBye", f"Hello\n\n{LRM}علی\nBye"),
        ("<i><b>علی</b></i>", f"<i><b>{LRM}علی</b></i>"),
        ('<a href="https://t.me/x">علی</a>', f'<a href="https://t.me/x">{LRM}علی</a>'),
        ("<code>علی</code> code", f"{LRM}<code>علی</code> code"),
        ("<pre>علی\nعلی</pre>\nعلی", f"<pre>علی\nعلی</pre>\n{LRM}علی"),
        (f"{FSI}علی{PDI} · {FSI}60 points{PDI}", f"{LRM}{FSI}علی{PDI} · {FSI}60 points{PDI}"),
        (f"{LRM}علی", f"{LRM}علی"),
    ],
)
def test_left_to_right_lines_are_marked_where_a_persian_letter_comes_first(text, marked):
    assert mark_ltr_lines(text) == marked
    assert mark_ltr_lines(marked) == marked


def test_numbers_are_persian_while_plurals_still_choose(fa, en):
    assert fa.say("count", n=0) == "هیچ امتیازی"
    assert fa.say("count", n=1) == f"{RLM}{FSI}۱{PDI} امتیاز"
    assert fa.say("count", n=1_234_567) == f"{RLM}{FSI}۱٬۲۳۴٬۵۶۷{PDI} امتیازها"
    assert [en.plain("count", n=n) for n in (0, 1, 2, 1000)] == ["no points", "1 point", "2 points", "1,000 points"]


@pytest.mark.parametrize(
    ("language", "number", "shown"),
    [
        ("fa", -50, "−۵۰"),
        ("fa", Decimal("1234.50"), "۱٬۲۳۴٫۵"),
        ("fa", Decimal("0.0005"), "۰"),
        ("fa", 2.5, "۲٫۵"),
        ("fa", 10**15, "۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰"),
        ("en", -1234, "-1,234"),
        ("en", Decimal("1000.25"), "1,000.25"),
    ],
)
def test_a_number_is_written_the_way_of_the_language(texts, language, number, shown):
    assert texts.speaker(language).number(number) == shown


def test_number_options_are_obeyed(fa, en):
    assert fa.plain("plain-number", n=12345) == "۱۲۳۴۵"
    assert [fa.plain("signed", n=n) for n in (5, 0, -5)] == ["+۵", "۰", "−۵"]
    assert en.plain("signed", n=5) == "+5"
    assert fa.plain("fixed", n=Decimal("2.5")) == "۲٫۵۰"
    assert fa.plain("fixed", n=7) == "۷٫۰۰"
    assert fa.number(Decimal("2.345"), most_fraction_digits=1) == "۲٫۳"


def test_money_is_shown_in_the_unit_of_the_club(texts, fa, en):
    total = Money(1_250_000, "IRR")
    assert fa.plain("money", total=total) == fa.plain("bare-money", total=total) == "۱۲۵٬۰۰۰ تومان"
    assert en.plain("money", total=total) == "125,000 toman"
    assert texts.speaker("fa", display_unit="rial").money(total) == "۱٬۲۵۰٬۰۰۰ ریال"
    assert texts.say_plain("en", "money", total=total) == "1,250,000 rial"
    assert fa.money(Money(125, "IRR")) == "۱۲٫۵ تومان"
    assert en.money(Money(1_205, "USD")) == "$12.05"
    assert en.money(Money(-500, "USD")) == "-$5.00"
    assert en.money(Money(5, "KWD")) == "KWD 0.005"
    assert fa.money(Money(100, "USD")) == "۱٫۰۰ دلار"
    assert fa.money(Money(-50, "IRR")) == f"{LRI}−۵{PDI} تومان"


def test_dates_are_jalali_in_persian_and_gregorian_in_english(fa, en):
    day = dt.date(2026, 4, 4)
    assert [fa.plain(key, day=day) for key in ("date", "short", "full")] == [
        "۱۵ فروردین ۱۴۰۵", "۱۴۰۵/۰۱/۱۵", "شنبه ۱۵ فروردین ۱۴۰۵",
    ]  # fmt: skip
    assert [en.plain(key, day=day) for key in ("date", "short", "full")] == [
        "4 Apr 2026", "2026-04-04", "Sat, 4 Apr 2026",
    ]  # fmt: skip
    assert (fa.date(day, "day"), en.date(day, "day")) == ("۱۵ فروردین", "4 Apr")


def test_an_instant_is_shown_in_the_time_zone_of_the_club(texts, fa, en):
    assert fa.plain("at", at=EVENING) == fa.plain("bare-at", at=EVENING) == "۱۶ فروردین ۱۴۰۵، ساعت ۰۰:۱۵"
    assert en.plain("at", at=EVENING) == "5 Apr 2026, 00:15"
    assert en.plain("date", day=EVENING) == "5 Apr 2026"
    assert en.plain("time", at=EVENING) == "00:15"
    assert fa.plain("time", at=dt.time(9, 5)) == "۰۹:۰۵"
    assert texts.say_plain("en", "at", at=EVENING) == "4 Apr 2026, 20:45"


def test_an_instant_without_a_time_zone_is_refused(fa):
    naive = dt.datetime(2026, 4, 4, 12, 0)  # noqa: DTZ001  the very fault
    for key, args in [("at", {"at": naive}), ("bare-at", {"at": naive}), ("date", {"day": naive})]:
        with pytest.raises(WrongTextArgument, match="without a time zone"):
            fa.say(key, **args)


def test_phones_rates_points_and_codes_are_written_for_reading(fa, en):
    assert fa.say("phone", phone="+989123456789") == f"شماره {FSI}{LRI}۰۹۱۲ ۳۴۵ ۶۷۸۹{PDI}{PDI}"
    assert en.plain("phone", phone="+98912***6789") == "+98912***6789"
    assert fa.plain("percent", rate=BasisPoints(250)) == "۲٫۵٪ تخفیف"
    assert en.plain("percent", rate=2000) == "20%"
    assert [en.plain("points", n=n) for n in (1, 1250, -1)] == ["1 point", "1,250 points", "-1 point"]
    assert fa.plain("points", n=1250) == "۱٬۲۵۰ امتیاز"
    assert fa.plain("digits", code="A-105") == "A-۱۰۵"


def test_attributes_terms_and_references_are_followed(fa):
    assert fa.plain("button") == "دکمه"
    assert fa.plain("button.label", name="قهوه") == "دریافت قهوه"
    assert fa.plain("attribute-only.label") == "برچسب"
    assert fa.plain("uses-term") == "به باشگاه نادری و باشگاه ِ نادری"
    assert fa.say("uses-message", name="Sara") == f"{RLM}«سلام {FSI}Sara{PDI}، خوش آمدید.»"
    assert fa.plain("literal", name="x") == "{x}"


def test_booleans_and_none_choose_variants_and_are_no_values(fa):
    assert [fa.plain("flag", on=on) for on in (True, False)] == ["روشن", "خاموش"]
    assert [fa.plain("tier", tier=tier) for tier in ("gold", None, "silver")] == ["طلایی", "بی‌سطح", "عادی"]
    for wrong in (True, None, [1]):
        with pytest.raises(WrongTextArgument):
            fa.say("hello", name=wrong)


def test_a_value_of_several_lines_is_not_isolated(fa):
    assert fa.say("hello", name="a\nb") == f"سلام a\n{RLM}b، خوش آمدید."


def test_a_text_missing_in_one_language_is_said_in_english_the_english_way(fa):
    assert fa.say("only-english", name="Sara", n=1234, total=Money(10_000, "IRR")) == (
        f"Only {FSI}Sara{PDI}, {FSI}1,234{PDI} and {FSI}1,000 toman{PDI}"
    )
    assert fa.plain("only-english", name="S", n=1, total=Money(10, "IRR")) == "Only S, 1 and 1 toman"
    assert fa.has("only-english")
    assert not fa.has("nowhere")


def test_an_unknown_key_and_a_missing_value_are_loud_in_strict_texts(fa):
    for say in (fa.say, fa.plain):
        with pytest.raises(UnknownText, match="nowhere"):
            say("nowhere")
        with pytest.raises(WrongTextArgument, match=r"\$name is missing"):
            say("hello")
    with pytest.raises(WrongTextArgument, match="MONEY: int where Money belongs"):
        fa.say("money", total=5)
    with pytest.raises(WrongTextArgument, match="POINTS: bool"):
        fa.say("points", n=True)


def test_in_production_a_problem_is_logged_once_and_the_reader_still_gets_an_answer(tmp_path, caplog):
    texts = Texts.load(written(tmp_path, en=EN), strict=False)
    with caplog.at_level(logging.ERROR):
        for _ in range(2):
            assert texts.say("fa", "nowhere") == "nowhere"
            assert texts.say_plain("en", "hello") == "Hello {name}!"
            assert texts.say("en", "money", total="<5>") == "&lt;5&gt;"
    assert [record.getMessage() for record in caplog.records] == [
        "text problem: UnknownText: en: nowhere",
        "text problem: WrongTextArgument: en: $name is missing",
        "text problem: WrongTextArgument: en: MONEY: str where Money belongs: '<5>'",
    ]


@pytest.mark.parametrize(
    ("ftl", "problem"),
    [
        ("a = { $x", "fa/all.ftl:1: "),
        ("a = x\na = y", "fa/all.ftl: a stands twice"),
        ("-a = x\n-a = y", "fa/all.ftl: -a stands twice"),
        ("a = { b }", "fa: a: refers to b, which does not exist"),
        ("a = { -b }", "fa: a: refers to -b, which does not exist"),
        ("b = x\na = { b.c }", "fa: a: refers to b.c, which does not exist"),
        ("a = { b }\nb = { a }", "fa: a: contains itself"),
        ("a = { LOUD($x) }", "fa: a: there is no function LOUD"),
        ('a = { NUMBER($x, colour: "red") }', "fa: a: NUMBER has no colour: 'red'"),
        ('a = { DATE($x, style: "loud") }', "fa: a: DATE has no {'style': 'loud'}"),
        ('a = { MONEY($x, unit: "toman") }', "fa: a: MONEY has no {'unit': 'toman'}"),
        ("a = { MONEY() }", "fa: a: MONEY takes one value"),
        ("a = { DATE($x) ->\n   *[other] x\n }", "fa: a: cannot select on DATE"),
    ],
)
def test_broken_files_stop_the_start_with_a_sentence(tmp_path, ftl, problem):
    with pytest.raises(BrokenTexts) as broken:
        Texts.load(written(tmp_path, fa=ftl))
    assert any(each.startswith(problem) for each in broken.value.problems), broken.value.problems


def test_every_fault_of_every_language_is_named_at_once(tmp_path):
    with pytest.raises(BrokenTexts) as broken:
        Texts.load(written(tmp_path, fa="a = { b }\nc = { d }", en="a = { -z }", zz="a = x"))
    assert broken.value.problems == (
        "en: a: refers to -z, which does not exist",
        "fa: a: refers to b, which does not exist",
        "fa: c: refers to d, which does not exist",
        "no such language: zz",
    )


def test_a_folder_without_languages_is_refused(tmp_path):
    with pytest.raises(BrokenTexts, match="no language folder"):
        Texts.load(tmp_path)


def test_all_files_of_a_folder_are_one_language(tmp_path):
    (written(tmp_path, en="a = A { b }") / "en" / "more.ftl").write_text("b = B", "utf-8")
    assert Texts.load(tmp_path).say("en", "a") == "A B"


@pytest.mark.parametrize(
    ("code", "language"),
    [("fa", "fa"), ("fa-IR", "fa"), ("en_US", "en"), ("de", "fa"), (None, "fa"), ("", "fa"), ("fa-Arab-AF", "fa")],
)
def test_the_language_of_a_client_is_matched_to_the_closest(texts, code, language):
    assert texts.closest_language(code, "fa") == language


def test_speakers_are_shared_and_unknown_languages_speak_english(texts):
    assert texts.speaker("fa", timezone="Asia/Tehran") is texts.speaker("fa", timezone="Asia/Tehran")
    assert texts.speaker("de").language == "en"
    assert texts.speaker("fa-AF").language == "fa"
    assert texts.speaker("fa").rtl
    assert not texts.speaker("en").rtl
    assert texts.languages == ("en", "fa")
    assert "button.label" in texts.keys("fa")


def test_arguments_may_have_any_name(tmp_path):
    texts = Texts.load(written(tmp_path, en="a = { $key } { $self } { $language }"))
    assert texts.say_plain("en", "a", key=1, self=2, language=3) == "1 2 3"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.seen.append(tag)


@given(st.text(max_size=40))
def test_no_name_can_add_a_tag_or_leave_its_isolate(fa, name):
    said = fa.say("quote", name=name)
    tags = _Tags()
    tags.feed(said)
    assert tags.seen == ["blockquote"]
    hello = fa.say("hello", name=name)
    assert hello.count(FSI) == hello.count(PDI) == (0 if "\n" in name else 1)


REFERENCE = """
-brand = { $case ->
    [short] C
   *[long] Club
 }
    .gender = m
base = base { $n }
    .hint = hint { $s }
m1 = { $n ->
    [0] zero
    [one] one { $n }
    [few] few { $n }
    [many] many { $n }
   *[other] other { $n }
 } of { -brand } { -brand(case: "short") }
m2 = { $s ->
    [x] X { base }
   *[y] Y { base.hint } { "lit" } { "\\u0041" }
 }
m3 =
    one
      two { -brand.gender ->
        [m] he
       *[f] she
    }

    three
m4 = { NUMBER($n) ->
    [7] seven
   *[other] { $n } { 5 }
 }
"""


@pytest.mark.parametrize("language", ["en", "fr", "ru", "pl"])
def test_fluent_means_what_the_reference_implementation_says(tmp_path, language):
    reference = FluentBundle([language], use_isolating=False)
    reference.add_resource(FluentResource(REFERENCE))
    ours = Texts.load(written(tmp_path, **{language: REFERENCE}))
    for key, n, s in itertools.product(("m1", "m2", "m3", "m4"), range(130), ("x", "z")):
        expected, errors = reference.format_pattern(reference.get_message(key).value, {"n": n, "s": s})
        assert not errors
        assert ours.say_plain(language, key, n=n, s=s) == expected


def test_a_text_with_three_values_is_said_within_25_microseconds(fa):
    total = Money(1_250_000, "IRR")
    seconds = min(timeit.repeat(lambda: fa.say("three", name="سارا", n=1250, total=total), number=2_000, repeat=7))
    assert seconds / 2_000 < 25e-6


def test_an_english_text_with_persian_names_is_said_within_25_microseconds(texts):
    en = texts.speaker("en", timezone="Asia/Tehran", display_unit="toman")
    total = Money(1_250_000, "IRR")
    seconds = min(timeit.repeat(lambda: en.say("three", name="سارا", n=1250, total=total), number=2_000, repeat=7))
    assert seconds / 2_000 < 25e-6
