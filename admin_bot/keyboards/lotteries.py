"""Under lotteries: the list, one of them, the parts of its draft."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, Style, button, cancel_row, labelled
from admin_bot.keyboards.members import pages_row
from admin_bot.keyboards.play import play_row
from admin_bot.lottery_presses import (
    AddLotteryPrize,
    AllTiers,
    AnnounceLottery,
    AskAnnounce,
    AskCancelLottery,
    CancelLottery,
    EditLottery,
    GiveTicketsOf,
    Lotteries,
    LotteryCard,
    LotteryChannels,
    LotteryPrizes,
    LotteryProof,
    LotteryTiers,
    LotteryWays,
    LotteryWinners,
    NewLottery,
    NoChannel,
    PickChannel,
    PickPieces,
    PreviewLottery,
    RemoveLotteryPrize,
    TurnBeacon,
    TurnTier,
    TurnWay,
    TurnWinsOnce,
)
from club.communities import CommunityView
from club.gamification.lotteries import WAYS, LotteryPage, LotteryView
from club.gamification.prize_wording import prize_label
from club.i18n import Speaker
from club.tiers import TierView

PIECES_OFFERED = (1, 2, 3, 5, 10, 20, 50, 100)
PER_ROW = 4

_FIELDS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("title", "lottery-field-title"), ("description", "lottery-field-description")),
    (("picture", "lottery-field-picture"), ("limit", "lottery-field-limit")),
    (("opens", "lottery-field-opens"), ("closes", "lottery-field-closes"), ("draws", "lottery-field-draws")),
    (("reserves", "lottery-field-reserves"), ("claim", "lottery-field-claim")),
)


def all_lotteries(speaker: Speaker, page: LotteryPage) -> list[Row]:
    rows: list[Row] = [
        [labelled(speaker.label("lottery-list-label", title=each.title, phase=each.phase), LotteryCard(each.id))]
        for each in page.lotteries
    ]
    rows += pages_row(speaker, page.page, page.pages, Lotteries(page.page - 1), Lotteries(page.page + 1))
    return [*rows, [button(speaker, "lottery-button-new", NewLottery(), "primary")], *play_row(speaker)]


def pieces(speaker: Speaker) -> list[Row]:
    shown = [button(speaker, "prize-number", PickPieces(number), number=number) for number in PIECES_OFFERED]
    return [*(shown[at : at + PER_ROW] for at in range(0, len(shown), PER_ROW)), *cancel_row(speaker)]


def draft(speaker: Speaker, shown: LotteryView) -> list[Row]:
    """Everything of a draft can be changed from here."""
    rows: list[Row] = [[button(speaker, key, EditLottery(shown.id, name)) for name, key in row] for row in _FIELDS]
    rows.insert(
        1,
        [
            button(speaker, "lottery-field-prizes", LotteryPrizes(shown.id)),
            button(speaker, "lottery-field-ways", LotteryWays(shown.id)),
        ],
    )
    once = button(speaker, "lottery-field-once", TurnWinsOnce(shown.id), once=shown.terms.wins_once)
    rows.append([button(speaker, "lottery-field-tiers", LotteryTiers(shown.id)), once])
    rows.append(
        [
            button(speaker, "lottery-field-channel", LotteryChannels(shown.id)),
            button(speaker, "lottery-field-beacon", TurnBeacon(shown.id), public=shown.beacon != "none"),
        ]
    )
    rows.append([button(speaker, "lottery-button-preview", PreviewLottery(shown.id))])
    rows.append([button(speaker, "lottery-button-announce", AskAnnounce(shown.id), "success")])
    return [
        *rows,
        [button(speaker, "lottery-button-drop", AskCancelLottery(shown.id), "danger")],
        *back_to_all(speaker),
    ]


def announced(speaker: Speaker, shown: LotteryView, *, gives: bool) -> list[Row]:
    """`gives`: its rules let staff give tickets."""
    rows: list[Row] = []
    if shown.phase in ("drawn", "finished"):
        rows.append([button(speaker, "lottery-button-winners", LotteryWinners(shown.id, 1), "primary")])
    if shown.phase == "open" and gives:
        rows.append([button(speaker, "lottery-button-give", GiveTicketsOf(shown.id), "primary")])
    look = [button(speaker, "lottery-button-preview", PreviewLottery(shown.id))]
    if shown.announced_at is not None:
        look.append(button(speaker, "lottery-button-proof", LotteryProof(shown.id)))
    rows.append(look)
    if shown.phase in ("soon", "open", "closed"):
        rows.append([button(speaker, "lottery-button-refresh", LotteryCard(shown.id))])
        rows.append([button(speaker, "lottery-button-cancel", AskCancelLottery(shown.id), "danger")])
    return [*rows, *back_to_all(speaker)]


def back_to_all(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "lottery-button-all", Lotteries(1))]]


def back(speaker: Speaker, lottery_id: int) -> list[Row]:
    return [[button(speaker, "lottery-button-back", LotteryCard(lottery_id))]]


def prizes(speaker: Speaker, shown: LotteryView) -> list[Row]:
    rows: list[Row] = []
    if len(shown.prizes) > 1:
        for line in shown.prizes:
            label = speaker.label("lottery-prize-remove", prize=prize_label(speaker, line.prize, line.pieces))
            rows.append([labelled(label, RemoveLotteryPrize(shown.id, line.place))])
    rows.append([button(speaker, "lottery-prize-add", AddLotteryPrize(shown.id), "primary")])
    return [*rows, *back(speaker, shown.id)]


def ways(speaker: Speaker, shown: LotteryView) -> list[Row]:
    rows: list[Row] = [
        [button(speaker, "lottery-way-turn", TurnWay(shown.id, way), _on(way in shown.terms.ways), way=way)]
        for way in WAYS
    ]
    return [*rows, *back(speaker, shown.id)]


def _on(chosen: bool) -> Style | None:
    return "success" if chosen else None


def tiers(speaker: Speaker, shown: LotteryView, ladder: Sequence[TierView]) -> list[Row]:
    chosen = shown.terms.tiers or ()
    rows: list[Row] = [[button(speaker, "lottery-tiers-all", AllTiers(shown.id), _on(shown.terms.tiers is None))]]
    for tier in ladder:
        label = speaker.label("lottery-tier-turn", tier=tier.name, chosen=tier.id in chosen)
        rows.append([labelled(label, TurnTier(shown.id, tier.id), _on(tier.id in chosen))])
    return [*rows, *back(speaker, shown.id)]


def channels(speaker: Speaker, shown: LotteryView, found: Sequence[CommunityView]) -> list[Row]:
    rows: list[Row] = [
        [labelled(each.title, PickChannel(shown.id, each.id), _on(each.id == shown.community_id))] for each in found
    ]
    none = button(speaker, "lottery-channel-none", NoChannel(shown.id), _on(shown.community_id is None))
    return [*rows, [none], *back(speaker, shown.id)]


def announcing(speaker: Speaker, lottery_id: int, key: str) -> list[Row]:
    return [
        [button(speaker, "lottery-announce-yes", AnnounceLottery(lottery_id, key), "success")],
        *back(speaker, lottery_id),
    ]


def cancelling(speaker: Speaker, lottery_id: int, key: str) -> list[Row]:
    return [
        [button(speaker, "lottery-cancel-yes", CancelLottery(lottery_id, key), "danger")],
        [button(speaker, "lottery-cancel-no", LotteryCard(lottery_id))],
    ]
