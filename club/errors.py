"""What the club may answer instead of doing what was asked.

A refusal has a code and values, never a sentence: the door that shows it turns the code into the reader's language
(`error-<code>` in every locale). Each class below is one code.
"""

from typing import Any, ClassVar


class ClubError(Exception):
    """The root of every refusal. `code` names the sentence, `data` fills its blanks."""

    code: ClassVar[str] = "unexpected"

    def __init__(self, **data: Any) -> None:
        super().__init__(self.code, data)
        self.data = data

    def __str__(self) -> str:
        return f"{self.code} {self.data}" if self.data else self.code


class NotAllowed(ClubError):
    """The role of who asks does not grant this."""

    code = "not-allowed"


class NotAMember(ClubError):
    code = "not-a-member"


class MemberNotFound(ClubError):
    code = "member-not-found"


class PhoneNotUnderstood(ClubError):
    code = "phone-not-understood"


class ContactNotYours(ClubError):
    """Somebody shared another person's contact as their own."""

    code = "contact-not-yours"


class PhoneRequired(ClubError):
    code = "phone-required"


class PhoneTaken(ClubError):
    """The phone belongs to a member who uses another Telegram account."""

    code = "phone-taken"


class BirthdayNotUnderstood(ClubError):
    code = "birthday-not-understood"


class BirthdayChangedLately(ClubError):
    """A birthday may be changed once a year. data: `again_from` (the day it may be changed again)."""

    code = "birthday-changed-lately"


class EmailNotUnderstood(ClubError):
    code = "email-not-understood"


class InterestGone(ClubError):
    """The shop no longer asks for this interest."""

    code = "interest-gone"


class InterestsInvalid(ClubError):
    """data: `most` (how many), `letters` (the longest)."""

    code = "interests-invalid"


class MemberHasLeft(ClubError):
    """The member has left the club and has not come back."""

    code = "member-has-left"


class ExportTooSoon(ClubError):
    """data: `again_at`."""

    code = "export-too-soon"


class GiftsOff(ClubError):
    """The club does not let members give points to each other."""

    code = "gifts-off"


class GiftTermsInvalid(ClubError):
    """data: `field` (of GiftTerms)."""

    code = "gift-terms-invalid"


class GiftReceiverNotFound(ClubError):
    """Says the same for who never joined, who left and who is blocked."""

    code = "gift-receiver-not-found"


class GiftToOneself(ClubError):
    code = "gift-to-oneself"


class GiftTooSmall(ClubError):
    """data: `least` (points)."""

    code = "gift-too-small"


class GiftTooLarge(ClubError):
    """data: `most` (points in one gift)."""

    code = "gift-too-large"


class GiftTooEarly(ClubError):
    """The giver has not been a member for long enough. data: `again_from` (a day)."""

    code = "gift-too-early"


class GiftLimitReached(ClubError):
    """data: `period` (day, month: of the giver; receiver: of the other one today), `limit`, `left` (points)."""

    code = "gift-limit-reached"


class AmountNotUnderstood(ClubError):
    code = "amount-not-understood"


class AmountTooLarge(ClubError):
    """More than one purchase or correction may carry. data: `largest`."""

    code = "amount-too-large"


class NumberNotUnderstood(ClubError):
    code = "number-not-understood"


class NotEnoughPoints(ClubError):
    """data: `needed`, `available`, `missing` (points)."""

    code = "not-enough-points"


class IdempotencyKeyReused(ClubError):
    """The same key came back with other content; nothing was done."""

    code = "idempotency-key-reused"


class HoldClosed(ClubError):
    """The hold was already committed, released or has expired. data: `state`."""

    code = "hold-closed"


class PurchaseNotFound(ClubError):
    code = "purchase-not-found"


class RefundTooLarge(ClubError):
    """data: `left` (Money that can still be refunded)."""

    code = "refund-too-large"


class RefundBelongsToShop(ClubError):
    """An order of a web shop is refunded in that shop; the club follows."""

    code = "refund-belongs-to-shop"


class NotEnoughCredit(ClubError):
    """data: `needed`, `available`, `missing` (Money)."""

    code = "not-enough-credit"


class CreditAboveTotal(ClubError):
    """More credit than the purchase costs. data: `total` (Money)."""

    code = "credit-above-total"


class RuleNotFound(ClubError):
    """No earning rule of this club, or one that has gone."""

    code = "rule-not-found"


class RuleInvalid(ClubError):
    """data: `field`, the part of the rule that cannot be so."""

    code = "rule-invalid"


class EventInvalid(ClubError):
    """An event without a name or an id. data: `field`."""

    code = "event-invalid"


class RewardNotFound(ClubError):
    code = "reward-not-found"


class RewardPaused(ClubError):
    code = "reward-paused"


class RewardNotYetOpen(ClubError):
    """data: `opens_at`, for this member: some tiers may redeem earlier."""

    code = "reward-not-yet-open"


class RewardSoldOut(ClubError):
    code = "reward-sold-out"


class RewardLimitReached(ClubError):
    """data: `limit` (pieces each member may redeem)."""

    code = "reward-limit-reached"


class RewardChanged(ClubError):
    """The price moved between showing and confirming. data: `price_points` as it is now."""

    code = "reward-changed"


class RewardInvalid(ClubError):
    """data: `field`."""

    code = "reward-invalid"


class PictureNotUnderstood(ClubError):
    code = "picture-not-understood"


class VoucherNotFound(ClubError):
    """Says the same for a code that never was and for one that is not yours."""

    code = "voucher-not-found"


class VoucherClosed(ClubError):
    """data: `state` (handed_over, cancelled, expired), `closed_at`."""

    code = "voucher-closed"


class TierNotFound(ClubError):
    code = "tier-not-found"


class TierInvalid(ClubError):
    """data: `field`; for `count` also `most`."""

    code = "tier-invalid"


class VoucherIsGift(ClubError):
    """Nothing was spent on it, so there is nothing to give back."""

    code = "voucher-is-gift"


class ShopNotFound(ClubError):
    code = "shop-not-found"


class ShopNameRequired(ClubError):
    """A shop needs a name that staff can tell it by."""

    code = "shop-name-required"


class ReferralTermsInvalid(ClubError):
    """data: `field` (of ReferralTerms; `nothing` when nobody would get anything)."""

    code = "referral-terms-invalid"


class ReferralNotFound(ClubError):
    code = "referral-not-found"


class ReferralDecided(ClubError):
    """Nobody has to decide this referral any more. data: `state`."""

    code = "referral-decided"


class ReferralsOff(ClubError):
    """The club invites nobody at the moment."""

    code = "referrals-off"


class SourceLinkNotFound(ClubError):
    code = "source-link-not-found"


class SourceLinkInvalid(ClubError):
    """data: `field`."""

    code = "source-link-invalid"


class ClubSettingInvalid(ClubError):
    """data: `setting`, and where they bound it `least`, `most`."""

    code = "club-setting-invalid"


class PresetUnknown(ClubError):
    code = "preset-unknown"


class CurrencyInUse(ClubError):
    """Something was booked in the club's currency, which therefore stays."""

    code = "currency-in-use"


class OnlyInFirstClub(ClubError):
    """Clubs are looked after from the first one."""

    code = "only-in-first-club"


class ClubNotFound(ClubError):
    code = "club-not-found"


class ClubNameRequired(ClubError):
    code = "club-name-required"


class TokenMalformed(ClubError):
    """What was typed is no bot's token."""

    code = "token-malformed"


class TokenRefused(ClubError):
    """The messenger knows no bot with this token."""

    code = "token-refused"


class TokenUnreadable(ClubError):
    """A sealed token that CLUB_SECRET_KEY does not open: it was sealed under another key."""

    code = "token-unreadable"


class BotTwice(ClubError):
    """Customers and staff need a bot each."""

    code = "bot-twice"


class BotTaken(ClubError):
    """The bot is another club's of this installation."""

    code = "bot-taken"


class BotElsewhere(ClubError):
    """Another program has the bot. data: `how` (webhook, poller)."""

    code = "bot-elsewhere"


class MessengerUnreachable(ClubError):
    code = "messenger-unreachable"


class ReasonRequired(ClubError):
    code = "reason-required"


class MemberBlocked(ClubError):
    """The shop has blocked this member: no points, no rewards. data: `reason` (as kept, see club/staff/rules.py)."""

    code = "member-blocked"


class StaffNotFound(ClubError):
    code = "staff-not-found"


class LastOwner(ClubError):
    """The club would be left without an owner."""

    code = "last-owner"


class InviteClosed(ClubError):
    """The invitation was used, withdrawn, or its time is over; which of these is not said."""

    code = "invite-closed"


class AlreadyStaff(ClubError):
    """An invitation makes nobody somebody else: whoever works here gets another role from an owner. data: `role`."""

    code = "already-staff"


class ApprovalNotFound(ClubError):
    code = "approval-not-found"


class ApprovalClosed(ClubError):
    """data: `state` (approved, refused, withdrawn, expired)."""

    code = "approval-closed"


class ApprovalIsYours(ClubError):
    """Who asked cannot be the one who decides."""

    code = "approval-is-yours"


class SummaryHourWrong(ClubError):
    """The hour of the daily summary is none from 0 to 23."""

    code = "summary-hour-wrong"


class BackupWithoutKey(ClubError):
    """Nothing leaves the house unsealed, and there is no CLUB_SECRET_KEY to seal it with."""

    code = "backup-without-key"


class BackupTooLarge(ClubError):
    """Larger than a messenger carries. data: `megabytes` (how many it carries)."""

    code = "backup-too-large"


class BackupUnreadable(ClubError):
    """Nothing was changed. data: `problem` (`strange`: no backup, `damaged`, `sealed`: under another CLUB_SECRET_KEY)."""

    code = "backup-unreadable"


class BackupOfOtherVersion(ClubError):
    """Made by a program with other tables. data: `schema` (the newest migration it knew)."""

    code = "backup-of-other-version"


class BackupOfOtherClub(ClubError):
    """data: `name` of the club it is of."""

    code = "backup-of-other-club"


class ContestNotFound(ClubError):
    code = "contest-not-found"


class ContestInvalid(ClubError):
    """data: `field` (of ContestDraft, ContestTerms or QuestionDraft; `places` of the prizes), and where they bound it `least`,
    `most`."""

    code = "contest-invalid"


class ContestQuestionUnclear(ClubError):
    """One of several questions that were pasted as text. data: `number` (which one), `field`."""

    code = "contest-question-unclear"


class ContestFixed(ClubError):
    """What members take part in is not changed under them. data: `state`."""

    code = "contest-fixed"


class ContestIncomplete(ClubError):
    """data: `missing` (questions, right, solution, times, entries)."""

    code = "contest-incomplete"


class ContestNotYetOpen(ClubError):
    """data: `opens_at`."""

    code = "contest-not-yet-open"


class ContestOver(ClubError):
    """Nothing is taken any more."""

    code = "contest-over"


class ContestEntered(ClubError):
    """There is one attempt, and the member has had it."""

    code = "contest-entered"


class ContestCaptionInvalid(ClubError):
    """data: `most` (letters)."""

    code = "contest-caption-invalid"


class ContestEntryNotFound(ClubError):
    code = "contest-entry-not-found"


class ContestOwnEntry(ClubError):
    """Nobody votes for themselves."""

    code = "contest-own-entry"


class ContestVotesSpent(ClubError):
    """data: `votes` (how many each member has)."""

    code = "contest-votes-spent"


class ContestWithoutKey(ClubError):
    """A number to guess is kept sealed, and there is no CLUB_SECRET_KEY to seal it with."""

    code = "contest-without-key"


class BadgesOff(ClubError):
    """The club shows no badges."""

    code = "badges-off"


class StreaksOff(ClubError):
    """The club shows no days in a row."""

    code = "streaks-off"


class StreakTermsInvalid(ClubError):
    """data: `field` (freeze_every, freeze_max, days, prizes, thing), `most`."""

    code = "streak-terms-invalid"


class BoardsOff(ClubError):
    """The club shows no leaderboards."""

    code = "boards-off"


class BoardTermsInvalid(ClubError):
    """data: `field` (boards, board, period, places, thing), `most`."""

    code = "board-terms-invalid"


class NicknameInvalid(ClubError):
    """data: `problem` (short, long, letters, taken), `most`."""

    code = "nickname-invalid"


class DatabaseNotEmpty(ClubError):
    """There are clubs where a backup was to be put. data: `clubs` (how many)."""

    code = "database-not-empty"


class ClubIsRunning(ClubError):
    """A process works with the database that was to be replaced."""

    code = "club-is-running"


class DatabaseBusy(ClubError):
    """The database did not take the change in time; nothing was done and it may be asked again."""

    code = "database-busy"


class SettingWrong(ClubError):
    """A start-up setting is missing or wrong. data: `setting`, `problem` (a message key)."""

    code = "setting-wrong"


class CommunityNotFound(ClubError):
    """No channel or group of this club, or one it has no more."""

    code = "community-not-found"


class LotteryNotFound(ClubError):
    """Says the same for one that is still a draft, to members."""

    code = "lottery-not-found"


class LotteryInvalid(ClubError):
    """data: `field` of the draft or its terms (`times`, `prizes`, a way …)."""

    code = "lottery-invalid"


class LotteryFixed(ClubError):
    """What was published stays as it is. data: `state`."""

    code = "lottery-fixed"


class LotteryNotOpen(ClubError):
    """It takes no tickets now. data: `state` (soon, closed, cancelled), `opens_at` while it is `soon`."""

    code = "lottery-not-open"


class LotteryWayClosed(ClubError):
    """Tickets of this lottery are not got that way. data: `way`."""

    code = "lottery-way-closed"


class LotteryNotForYou(ClubError):
    """Only some tiers may enter it."""

    code = "lottery-not-for-you"


class LotteryLimitReached(ClubError):
    """data: `limit` (tickets each member may have), `left`."""

    code = "lottery-limit-reached"


class LotteryTicketTakenToday(ClubError):
    """The free ticket of the day was taken already."""

    code = "lottery-ticket-taken-today"


class LotteryPriceChanged(ClubError):
    """data: `price` (points for a ticket) as it is."""

    code = "lottery-price-changed"


class LotteryDrawBegun(ClubError):
    """The value that decides may be known already: nobody may call the draw off. data: `state`."""

    code = "lottery-draw-begun"


class WinNotFound(ClubError):
    """Says the same for what somebody else has won."""

    code = "win-not-found"


class WinClosed(ClubError):
    """data: `state` (accepted, handed_over, declined, lapsed, skipped, reserve)."""

    code = "win-closed"


class WinDetailsRequired(ClubError):
    """What is handed over needs to know where to. data: `most` (letters)."""

    code = "win-details-required"


class DrawFileUnreadable(ClubError):
    """What should be verified is no draw file. data: `line` (number)."""

    code = "draw-file-unreadable"


class MissionNotFound(ClubError):
    code = "mission-not-found"


class MissionInvalid(ClubError):
    """data: `field` (of MissionDraft; `community` for one that is not the shop's or does not see its members)."""

    code = "mission-invalid"


class MissionOver(ClubError):
    """It was retired, and stays so."""

    code = "mission-over"
