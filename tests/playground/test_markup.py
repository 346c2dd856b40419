"""HTML and Markdown become entities, or are refused with the server's words and byte offsets."""

import html
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.envelope import ApiError
from playground.html_entities import parse_html
from playground.markdown_entities import parse_markdown2, parse_old_markdown
from playground.texts import message_text, parse_text

HTML: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("plain", "plain", []),
    ("<b>bold</b>", "bold", [{"type": "bold", "offset": 0, "length": 4}]),
    ("<STRONG>a</STRONG>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
    ("<i>a</i><em>b</em>", "ab", [{"type": "italic", "offset": 0, "length": 1}, {"type": "italic", "offset": 1, "length": 1}]),
    ("<u>a</u> <ins>b</ins>", "a b",
     [{"type": "underline", "offset": 0, "length": 1}, {"type": "underline", "offset": 2, "length": 1}]),
    ("<s>a</s>", "a", [{"type": "strikethrough", "offset": 0, "length": 1}]),
    ('<span class="tg-spoiler">a</span>', "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ("<tg-spoiler>a</tg-spoiler>", "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ("😀<b>سلام</b>", "😀سلام", [{"type": "bold", "offset": 2, "length": 4}]),
    ("a &lt;b&gt; &amp; &quot;c&quot; &#1587; &#x633;", 'a <b> & "c" س س', []),
    ("a & b &nbsp; &unknown;", "a & b &nbsp; &unknown;", []),
    ('<a href="https://e.org/?a=1&amp;b=2">x</a>', "x",
     [{"type": "text_link", "url": "https://e.org/?a=1&b=2", "offset": 0, "length": 1}]),
    ('<a href="tg://user?id=5">x</a>', "x", [{"type": "text_mention", "user": {"id": 5}, "offset": 0, "length": 1}]),
    ('<a href="not a link">x</a>', "x", []),
    ("<a>https://e.org</a>", "https://e.org", [{"type": "text_link", "url": "https://e.org/", "offset": 0, "length": 13}]),
    ("<code>x</code>", "x", [{"type": "code", "offset": 0, "length": 1}]),
    ('<pre><code class="language-py">x</code></pre>', "x", [{"type": "pre", "offset": 0, "length": 1, "language": "py"}]),
    ("<pre>x</pre>", "x", [{"type": "pre", "offset": 0, "length": 1}]),
    ('<code class="language-py">x</code>', "x", [{"type": "code", "offset": 0, "length": 1}]),
    ("<blockquote>x</blockquote>", "x", [{"type": "blockquote", "offset": 0, "length": 1}]),
    ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍",
     [{"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5368324170671202286"}]),
    ('<tg-time unix="1647531900" format="wDT">soon</tg-time>', "soon",
     [{"type": "date_time", "offset": 0, "length": 4, "unix_time": 1647531900, "date_time_format": "wDT"}]),
    ("<b></b>x", "x", []),
]  # fmt: skip

HTML_REFUSALS = [
    ("a <x>b</x>", 'Unsupported start tag "x" at byte offset 2'),
    ("سلام <br>", 'Unsupported start tag "br" at byte offset 9'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("a <b", "Unclosed start tag at byte offset 2"),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<a "x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href=x_y>z</a>", "Unexpected end of name token at byte offset 8"),
    ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
    ('<tg-time unix="1" format="zz">y</tg-time>', "Invalid date-time format specified"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "text", "entities"), HTML)
def test_html_becomes_text_and_entities(raw: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(raw) == (text, entities)


@pytest.mark.parametrize(("raw", "words"), HTML_REFUSALS)
def test_bad_html_is_refused_with_the_byte_offset(raw: str, words: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(raw)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"
    assert caught.value.violation


MARKDOWN: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("*b* _i_ __u__ ~s~ ||p||", "b i u s p",
     [{"type": "bold", "offset": 0, "length": 1}, {"type": "italic", "offset": 2, "length": 1},
      {"type": "underline", "offset": 4, "length": 1}, {"type": "strikethrough", "offset": 6, "length": 1},
      {"type": "spoiler", "offset": 8, "length": 1}]),
    (r"1\. a\_b \\", r"1. a_b \ ".strip(), []),
    ("`a.b`", "a.b", [{"type": "code", "offset": 0, "length": 3}]),
    ("```py\nx = 1\n```", "x = 1\n", [{"type": "pre", "language": "py", "offset": 0, "length": 6}]),
    ("[x](https://e\\.org/)", "x", [{"type": "text_link", "url": "https://e.org/", "offset": 0, "length": 1}]),
    (">a\n>b\nc", "a\nb\nc", [{"type": "blockquote", "offset": 0, "length": 3}]),
    (">a||", "a", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    ("*a _b_*", "a b", [{"type": "italic", "offset": 2, "length": 1}, {"type": "bold", "offset": 0, "length": 3}]),
    ("![👍](tg://emoji?id=5)", "👍", [{"type": "custom_emoji", "custom_emoji_id": "5", "offset": 0, "length": 2}]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "text", "entities"), MARKDOWN)
def test_markdown_v2_becomes_text_and_entities(raw: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_markdown2(raw) == (text, entities)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("1. a", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("a > b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("a | b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
        ("س *b", "Can't find end of Bold entity at byte offset 3"),
        ("`b", "Can't find end of Code entity at byte offset 0"),
        ("```py\nb", "Can't find end of PreCode entity at byte offset 0"),
        ("[x](http://a", "Can't find end of a URL at byte offset 3"),
    ],
)
def test_bad_markdown_v2_is_refused(raw: str, words: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_markdown2(raw)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


def test_the_old_markdown_knows_five_things_and_wants_every_entity_ended() -> None:
    assert parse_old_markdown("*b* _i_ `c` [x](http://e.org/) a\\_b") == (
        "b i c x a_b",
        [
            {"type": "bold", "offset": 0, "length": 1},
            {"type": "italic", "offset": 2, "length": 1},
            {"type": "code", "offset": 4, "length": 1},
            {"type": "text_link", "url": "http://e.org/", "offset": 6, "length": 1},
        ],
    )
    with pytest.raises(ApiError, match="Can't find end of the entity starting at byte offset 2"):
        parse_old_markdown("a _b")


def test_blanks_at_the_ends_go_and_entities_move_with_the_text() -> None:
    assert parse_text("  \n a <b>x </b> \n", "HTML", None) == ("a x", [{"type": "bold", "offset": 2, "length": 1}])


def test_an_entity_inside_one_of_its_kind_or_inside_code_is_swallowed() -> None:
    assert parse_text("<b>a<b>b</b></b><code>c<i>d</i></code>", "HTML", None)[1] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "code", "offset": 2, "length": 2},
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start now", [("bot_command", "/start")]),
        ("see /help@shop_bot", [("bot_command", "/help@shop_bot")]),
        ("a/b 1/2", []),
        ("https://t.me/shop_bot?start=a_b, and e.org.", [("url", "https://t.me/shop_bot?start=a_b"), ("url", "e.org")]),
        ("write to a.b@e.org", [("email", "a.b@e.org")]),
        ("@shop_bot #تخفیف $USD +989121234567",
         [("mention", "@shop_bot"), ("hashtag", "#تخفیف"), ("cashtag", "$USD"), ("phone_number", "+989121234567")]),
        ("10.5 and 1405.01.15", []),
    ],
)  # fmt: skip
def test_telegram_finds_entities_by_itself(text: str, found: list[tuple[str, str]]) -> None:
    from playground.text_length import utf16_slice

    _, entities = parse_text(text, None, None)
    assert [(each["type"], utf16_slice(text, each["offset"], each["length"])) for each in entities] == found


def test_nothing_is_found_inside_code_and_links() -> None:
    _, entities = parse_text('😀 <code>e.org</code> <a href="http://a.org/">b.org</a> c.org', "HTML", None)
    assert [each["type"] for each in entities] == ["code", "text_link", "url"]


@pytest.mark.parametrize(
    ("raw", "parse_mode", "words"),
    [
        ("", None, "message text is empty"),
        (" \n", None, "message text is empty"),
        ("<b></b>", "HTML", "text must be non-empty"),
        ("ا" * 4097, None, "message is too long"),
        ("ا" * 16385, None, "text is too long"),
        ("x", "BBCode", "unsupported parse_mode"),
    ],
)
def test_texts_have_their_limits(raw: str, parse_mode: str | None, words: str) -> None:
    with pytest.raises(ApiError) as caught:
        message_text(raw, parse_mode, None)
    assert caught.value.description == f"Bad Request: {words}"


def test_the_limit_counts_characters_after_markup() -> None:
    text, _ = message_text("<b>" + "ا" * 4096 + "</b>", "HTML", None)
    assert len(text) == 4096


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
MARKUP_TEXT = st.text(st.sampled_from("<>/&;\"'=ab _*[]()~`|!\\>.\nا😀"), max_size=40)


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_an_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text)) == (text, [])


@settings(max_examples=300, deadline=None)
@given(MARKUP_TEXT)
def test_any_soup_is_either_read_or_refused(soup: str) -> None:
    for mode in ("HTML", "MarkdownV2", "Markdown"):
        refusal = None
        try:
            text, entities = parse_text(soup, mode, None)
        except ApiError as error:
            refusal = error.description
        if refusal is None:
            size = len(text.encode("utf-16-le")) // 2
            assert all(0 <= each["offset"] < each["offset"] + each["length"] <= size for each in entities)
        else:
            assert refusal.startswith("Bad Request: can't parse entities: ")
