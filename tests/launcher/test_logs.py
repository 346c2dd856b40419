"""No secret gets into a log, wherever it came from."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from launcher.logs import Masking, set_up_logs

TOKEN = f"123456789:{'aB-_' * 9}"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up_logs(["the secret key"], stream=stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"https://api.telegram.org/bot{TOKEN}/getMe", "https://api.telegram.org/bot<token>/getMe"),
        (f"token {TOKEN}.", "token <token>."),
        ("postgres://club:pass@host:5432/x", "postgres://<login>@host:5432/x"),
        ("socks5://user:pa:ss@host", "socks5://<login>@host"),
        ("my-secret!", "<secret>!"),
        ("at 12:30:45 order 12345", "at 12:30:45 order 12345"),
        ("https://host:8080/path", "https://host:8080/path"),
    ],
)
def test_what_is_masked_and_what_is_not(text: str, masked: str) -> None:
    assert Masking(["my-secret"])(text) == masked


def test_events_exceptions_and_other_peoples_logs_are_masked(log: io.StringIO) -> None:
    structlog.get_logger("one").warning("failed", url=f"https://x/bot{TOKEN}/getMe", key="the secret key")
    logging.getLogger("library").error("POST %s", f"https://x/bot{TOKEN}/sendMessage")
    try:
        raise RuntimeError(f"no route to https://x/bot{TOKEN}/getMe")
    except RuntimeError:
        structlog.get_logger("two").exception("broke")
        logging.getLogger("library").exception("broke too")
    written = log.getvalue()
    assert TOKEN not in written
    assert "the secret key" not in written
    lines = [json.loads(line) for line in written.splitlines()]
    assert [line["event"] for line in lines] == [
        "failed",
        "POST https://x/bot<token>/sendMessage",
        "broke",
        "broke too",
    ]
    assert all("Traceback" in line["exception"] for line in lines[2:])
    assert lines[0]["url"] == "https://x/bot<token>/getMe"


def test_libraries_that_talk_much_are_quiet(log: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST …")
    assert log.getvalue() == ""
