"""The catalogue as staff keep it: list, card, pause, and how members see it."""

from admin_bot.keyboards import rewards as keyboards
from admin_bot.presses import PauseReward, PreviewReward, ResumeReward, RewardCard, Rewards
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.i18n import Markup, Speaker
from club.rewards import RewardDraft, RewardView, all_rewards, reward, set_reward_state

routes = Routes()


async def _show_catalogue(turn: Turn, number: int) -> None:
    speaker, page = turn.speaker, await all_rewards(turn.club, number)
    said = [
        speaker.say(
            "admin-reward-line",
            title=each.title,
            points=each.price_points,
            stock=each.stock,
            paused=each.state == "paused",
        )
        for each in page.rewards
    ]
    head = speaker.say("admin-rewards", count=len(said), page=page.page, pages=page.pages)
    text = paragraph([head, lines(said)]) if said else head
    await turn.show(text, keyboards.catalogue(speaker, page.rewards, page.page, page.pages))


@routes.command("rewards", needs="edit_rewards")
async def catalogue(turn: Turn) -> None:
    await _show_catalogue(turn, 1)


@routes.press(Rewards, needs="edit_rewards")
async def catalogue_page(turn: Turn, press: Rewards) -> None:
    await _show_catalogue(turn, press.page)


@routes.press(RewardCard, needs="edit_rewards")
async def card(turn: Turn, press: RewardCard) -> None:
    await show_reward(turn, await reward(turn.club, press.reward_id))


async def show_reward(turn: Turn, shown: RewardView) -> None:
    """Everything staff set, with a button for each."""
    text = turn.speaker.say(
        "admin-reward",
        title=shown.title,
        description=shown.description,
        described=bool(shown.description),
        points=shown.price_points,
        stock=shown.stock,
        limit=shown.limit_per_member,
        picture=shown.picture_id is not None,
        paused=shown.state == "paused",
    )
    if shown.opens_at is not None:
        text = paragraph([text, turn.speaker.say("admin-reward-opens", at=shown.opens_at)])
    await turn.show(text, keyboards.card(turn.speaker, shown))


@routes.press(PauseReward, needs="edit_rewards")
async def pause(turn: Turn, press: PauseReward) -> None:
    paused = await set_reward_state(turn.club, turn.staff, press.reward_id, "paused", key=turn.new_key())
    await turn.toast(turn.speaker.plain("admin-paused-toast"))
    await show_reward(turn, paused)


@routes.press(ResumeReward, needs="edit_rewards")
async def resume(turn: Turn, press: ResumeReward) -> None:
    resumed = await set_reward_state(turn.club, turn.staff, press.reward_id, "active", key=turn.new_key())
    await turn.toast(turn.speaker.plain("admin-resumed-toast"))
    await show_reward(turn, resumed)


@routes.press(PreviewReward, needs="edit_rewards")
async def preview(turn: Turn, press: PreviewReward) -> None:
    shown = await reward(turn.club, press.reward_id)
    text = as_members_see(turn.speaker, shown)
    await turn.show(text, keyboards.previewed(turn.speaker, shown.id), picture_id=shown.picture_id)


def as_members_see(speaker: Speaker, shown: RewardView | RewardDraft) -> Markup:
    """The reward's face in the members' catalogue."""
    return speaker.say(
        "admin-reward-face",
        title=shown.title,
        description=shown.description,
        described=bool(shown.description),
        points=shown.price_points,
        limit=shown.limit_per_member,
        stock=shown.stock,
    )
