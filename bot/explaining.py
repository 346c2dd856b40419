"""The one door through which refusals become sentences, each with a way on."""

from bot.joining import invite
from bot.keyboards.joining import phone_request
from bot.keyboards.main_menu import ways_on
from bot.presses import ScreenName
from bot.screens import Screen
from bot.visit import Visit
from club.errors import ClubError, ContactNotYours, NotAMember, PhoneNotUnderstood, PhoneRequired, PhoneTaken
from club.i18n import Markup

_ABOUT_PHONES = (ContactNotYours, PhoneNotUnderstood, PhoneRequired, PhoneTaken)

# What staff read about the same refusal would not suit a member.
_WORDS_FOR_MEMBERS = {
    "member-not-found": "refused-member-not-found",
    "idempotency-key-reused": "refused-idempotency-key-reused",
    "purchase-not-found": "refused-purchase-not-found",
    "voucher-not-found": "refused-voucher-not-found",
    "voucher-closed": "refused-voucher-closed",
}

_WAYS_ON: dict[str, tuple[ScreenName, ...]] = {
    "not-enough-points": ("points", "rewards"),
    "reward": ("rewards",),
    "voucher": ("vouchers",),
    "purchase": ("history",),
    "birthday": ("profile",),
    "gift": ("points", "rewards"),
    "envelope-needs-phone": ("profile",),
    "envelope": ("envelope",),
    "envelopes": ("points",),
    "lottery": ("lottery",),
    "win": ("lottery",),
    "game": ("games",),
    "export": ("privacy",),
    "idempotency": ("rewards", "vouchers"),
    "referrals": ("points", "rewards"),
    "mission": ("missions",),
    "community": ("missions",),
    "badges": ("play",),
    "streaks": ("play",),
    "boards": ("play",),
    "board": ("play",),
    "nickname": ("top",),
    "contest": ("contests",),
    "code": ("code",),
}


async def explain(visit: Visit, refusal: ClubError) -> None:
    """Say what is the matter in the person's language and what to do next."""
    if isinstance(refusal, NotAMember):
        await invite(visit)
        return
    sentence = refusal_sentence(visit, refusal)
    if isinstance(refusal, _ABOUT_PHONES):
        if visit.chat.member_id is None:
            await invite(visit, sentence)
        else:
            await visit.show_anew(Screen(sentence, phone_request(visit.speaker, way_out="settings-never-mind")))
        return
    await visit.show(Screen(sentence, ways_on(visit.speaker, *_ways_from(refusal.code))))


def refusal_sentence(visit: Visit, refusal: ClubError) -> Markup:
    key = _WORDS_FOR_MEMBERS.get(refusal.code)
    if key is not None:
        return visit.say(key, **refusal.data)
    return visit.say(f"error-{refusal.code}", **refusal.data)


def _ways_from(code: str) -> tuple[ScreenName, ...]:
    return _WAYS_ON.get(code) or _WAYS_ON.get(code.partition("-")[0]) or ()
