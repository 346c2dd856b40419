"""A member's card, history and purchases."""

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.finding import ask_whom, show_found
from admin_bot.keyboards import members as keyboards
from admin_bot.member_card import blocked_line, standing_lines
from admin_bot.member_presses import FoundPage
from admin_bot.presses import MemberCard, MemberHistory, MemberPurchases, Members
from admin_bot.routes import Routes
from admin_bot.sentences import entry_lines, lines, member_head, paragraph, purchase_line, shown_name
from admin_bot.turn import Turn
from club.earning import purchases_of
from club.ledger import history, points
from club.members import member

routes = Routes()

PURCHASES_ON_CARD = 3


@routes.command("members", needs="find_members")
async def members(turn: Turn) -> None:
    await ask_whom(turn, at="members")


@routes.press(Members, needs="find_members")
async def members_from_screen(turn: Turn, press: Members) -> None:
    await ask_whom(turn, at="members", fresh=True)


@routes.press(FoundPage, needs="find_members", keeps_conversation=True)
async def found_page(turn: Turn, press: FoundPage) -> None:
    """Another page of the search that was made last."""
    asked = turn.asked or {}
    if asked.get("step") != "find-member" or "words" not in asked:
        raise TapOutOfDate
    await show_found(turn, asked["words"], at=asked["at"], page=press.page)


@routes.press(MemberCard, needs="find_members")
async def card(turn: Turn, press: MemberCard) -> None:
    speaker, shown = turn.speaker, await member(turn.club, press.member_id)
    have = await points(turn.club, shown.id)
    birthday = shown.birthday if turn.staff.may("see_phones") else None
    parts = [
        *await blocked_line(turn, shown),
        member_head(turn, shown, have),
        lines(
            [
                speaker.say("admin-card-joined", joined=shown.joined_at, birthday=birthday),
                *await standing_lines(turn, shown),
            ]
        ),
    ]
    dates = [speaker.say("admin-card-becoming", points=lot.amount, at=lot.at) for lot in have.becoming_available[:2]]
    dates += [speaker.say("admin-card-expiring", points=lot.amount, at=lot.at) for lot in have.expiring[:2]]
    if dates:
        parts.append(lines(dates))
    if turn.staff.may("see_history"):
        latest = await purchases_of(turn.club, shown.id, 1, PURCHASES_ON_CARD)
        said = [purchase_line(turn, each) for each in latest.purchases]
        parts.append(lines([speaker.say("admin-card-purchases", count=len(said)), *said]))
    rows = keyboards.on_card(speaker, turn.staff, shown, turn.new_key(), turn.profile.plays)
    await turn.show(paragraph(parts), rows)


@routes.press(MemberPurchases, needs="see_history")
async def purchases(turn: Turn, press: MemberPurchases) -> None:
    speaker, buyer = turn.speaker, await member(turn.club, press.member_id)
    page = await purchases_of(turn.club, buyer.id, press.page)
    said = [purchase_line(turn, each) for each in page.purchases]
    head = speaker.say(
        "admin-purchases", name=shown_name(speaker, buyer.name), count=len(said), page=page.page, pages=page.pages
    )
    await turn.show(
        paragraph([head, *said]), keyboards.purchases(speaker, page.purchases, buyer.id, page.page, page.pages)
    )


@routes.press(MemberHistory, needs="see_history")
async def points_history(turn: Turn, press: MemberHistory) -> None:
    speaker, whose = turn.speaker, await member(turn.club, press.member_id)
    page = await history(turn.club, whose.id, press.page)
    said = [entry_lines(turn, entry) for entry in page.lines]
    head = speaker.say(
        "admin-history", name=shown_name(speaker, whose.name), count=len(said), page=page.page, pages=page.pages
    )
    await turn.show(paragraph([head, *said]), keyboards.history(speaker, whose.id, page.page, page.pages))
