"""How progress is counted and reviewed, one tap each."""

from typing import Any

from admin_bot.handlers.tiers import terms_line
from admin_bot.keyboards import tiers as keyboards
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.tier_fields import TERMS, terms_with
from admin_bot.tier_presses import AskTerm, SetTerm, Terms
from admin_bot.turn import Turn
from club.errors import TierInvalid
from club.tiers import TierTerms, set_tier_terms, tiers_of

routes = Routes()


async def _show(turn: Turn) -> None:
    ladder = await tiers_of(turn.club)
    parts = [turn.speaker.say("terms-title"), terms_line(turn, ladder), turn.speaker.say("terms-promise")]
    await turn.show(paragraph(parts), keyboards.terms(turn.speaker, ladder.terms))


@routes.press(Terms, needs="manage_tiers")
async def terms(turn: Turn, press: Terms) -> None:
    await _show(turn)


@routes.press(AskTerm, needs="manage_tiers")
async def ask(turn: Turn, press: AskTerm) -> None:
    term, ladder = TERMS.get(press.term), await tiers_of(turn.club)
    if term is None:
        raise TierInvalid(field=press.term)
    if term.typed:
        await turn.ask("tier-term", term=press.term, back=Terms().pack())
    text = (
        turn.speaker.say(term.question, has_tiers=bool(ladder.tiers))
        if press.term == "metric"
        else turn.speaker.say(term.question)
    )
    await turn.show(text, keyboards.term(turn.speaker, ladder.terms, press.term))


@routes.press(SetTerm, needs="manage_tiers")
async def choose(turn: Turn, press: SetTerm) -> None:
    await _set(turn, terms_with((await tiers_of(turn.club)).terms, press.term, press.value))
    await turn.end()


@routes.step("tier-term", needs="manage_tiers")
async def typed(turn: Turn, asked: dict[str, Any]) -> None:
    await _set(turn, terms_with((await tiers_of(turn.club)).terms, asked["term"], read_number(turn.text)))
    await turn.end()


async def _set(turn: Turn, changed: TierTerms) -> None:
    await set_tier_terms(turn.club, turn.staff, changed)
    await turn.toast(turn.speaker.plain("tier-kept-toast"))
    await _show(turn)
