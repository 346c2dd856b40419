"""The page of a draw: plain HTML that needs nothing else, in the reader's direction."""

from collections.abc import Mapping, Sequence
from html import escape

from club.gamification.lotteries import PublicDraw
from club.i18n import Speaker

_STYLE = (
    "body{font:16px/1.7 Vazirmatn,Tahoma,system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2733}"
    "h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.1rem;margin-top:2rem}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem}dt{color:#5b6b7b}dd{margin:0}"
    "code,pre{font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;direction:ltr;unicode-bidi:isolate;overflow-wrap:anywhere}"
    "pre{background:#f1f4f7;padding:.8rem;border-radius:.5rem;text-align:left;white-space:pre-wrap}"
    ".note{background:#fff6e0;padding:.8rem;border-radius:.5rem}li{margin:.2rem 0}a{color:#0b63b8}"
    "@media(prefers-color-scheme:dark){body{background:#11161c;color:#e3e9ef}pre{background:#1c242d}.note{background:#3a2f12}"
    "dt{color:#9fb0c0}a{color:#7cb8f5}}@media(max-width:34rem){dl{grid-template-columns:1fr}dt{margin-top:.5rem}}"
)


def draw_page(speaker: Speaker, draw: PublicDraw, other_languages: Mapping[str, str], path: str) -> str:
    """The whole document. `path`: its own, for the other languages (each with its name) and the downloads."""
    lottery, published = draw.lottery, draw.lottery.published
    parts = [
        f"<p>{escape(draw.club_name)}</p><h1>{escape(lottery.title)}</h1>",
        f"<p>{speaker.say('draw-page-phase', phase=lottery.phase, at=_next(draw))}</p>",
        f"<p>{escape(lottery.description)}</p>" if lottery.description else "",
        _times(speaker, draw),
        _prizes(speaker, draw),
        _wins(speaker, draw),
        f"<h2>{speaker.say('draw-page-how')}</h2><p>{speaker.say('draw-page-how-text')}</p>",
        "" if lottery.beacon != "none" else f'<p class="note">{speaker.say("draw-page-no-beacon")}</p>',
        _values(speaker, draw),
        _check(speaker, draw, path) if published.list_sha256 is not None else "",
        "".join(f'<p><a href="?lang={each}">{escape(name)}</a></p>' for each, name in other_languages.items()),
    ]
    direction = "rtl" if speaker.rtl else "ltr"
    title = f"{escape(lottery.title)} · {escape(draw.club_name)}"
    return (
        f'<!doctype html><html lang="{escape(speaker.language)}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


def _next(draw: PublicDraw) -> object:
    """The instant the phase is about."""
    lottery = draw.lottery
    return {
        "soon": lottery.opens_at,
        "open": lottery.closes_at,
        "drawn": lottery.drawn_at,
        "finished": lottery.drawn_at,
        "cancelled": lottery.cancelled_at,
    }.get(lottery.phase) or lottery.draws_at


def _list(pairs: Sequence[tuple[str, str]]) -> str:
    return f"<dl>{''.join(f'<dt>{name}</dt><dd>{value}</dd>' for name, value in pairs)}</dl>"


def _times(speaker: Speaker, draw: PublicDraw) -> str:
    lottery = draw.lottery
    named = (("opens", lottery.opens_at), ("closes", lottery.closes_at), ("draws", lottery.draws_at))
    pairs = [(speaker.say("draw-page-name", name=name), escape(speaker.datetime(at))) for name, at in named]
    pairs.append((speaker.say("draw-page-name", name="tickets"), speaker.say("draw-page-count", n=lottery.tickets)))
    return _list(pairs)


def _prizes(speaker: Speaker, draw: PublicDraw) -> str:
    lines = "".join(
        f"<li>{speaker.say('draw-page-prize', pieces=line.pieces, prize=_words(speaker, draw, line.place))}</li>"
        for line in draw.lottery.prizes
    )
    return f"<h2>{speaker.say('draw-page-prizes')}</h2><ol>{lines}</ol>"


def _words(speaker: Speaker, draw: PublicDraw, place: int | None) -> str:
    for line in draw.lottery.prizes:
        if line.place == place:
            prize = line.prize
            return speaker.say("prize-words", kind=prize.kind, amount=prize.amount, title=prize.title)
    return speaker.say("draw-page-reserve")


def _wins(speaker: Speaker, draw: PublicDraw) -> str:
    if not draw.wins:
        return ""
    lines = "".join(
        f"<li>{speaker.say('draw-page-win', ticket=win.ticket, prize=_words(speaker, draw, win.prize), state=win.state)}</li>"
        for win in draw.wins
    )
    return f"<h2>{speaker.say('draw-page-wins')}</h2><ol>{lines}</ol>"


def _values(speaker: Speaker, draw: PublicDraw) -> str:
    published, lottery = draw.lottery.published, draw.lottery
    values = [
        ("commitment", published.commitment),
        ("sha256", published.list_sha256),
        ("root", published.merkle_root),
        ("round", None if published.round is None else str(published.round)),
        ("signature", published.signature),
        ("randomness", published.randomness),
        ("otp", published.otp),
    ]
    pairs = [
        (speaker.say("draw-page-name", name=name), f"<code>{escape(value)}</code>")
        for name, value in values
        if value is not None
    ]
    missing = "" if lottery.frozen_at is not None else f"<p>{speaker.say('draw-page-list-later')}</p>"
    return f"<h2>{speaker.say('draw-page-values')}</h2>{_list(pairs)}{missing}"


def _check(speaker: Speaker, draw: PublicDraw, path: str) -> str:
    name = f"club-draw-{draw.lottery.public_id}.txt"
    command = f"python3 verify_draw.py {name} --sha256 {draw.lottery.published.list_sha256}"
    return (
        f"<h2>{speaker.say('draw-page-check')}</h2><p>{speaker.say('draw-page-check-text')}</p>"
        f'<ul><li><a href="{escape(path)}/tickets.txt" download="{name}">{escape(name)}</a></li>'
        f'<li><a href="verify_draw.py" download>verify_draw.py</a></li></ul><pre>{escape(command)}</pre>'
    )
