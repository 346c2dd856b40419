"""Who is in the club, and the chats they come from."""

from club.doors import BotName
from club.members.actions import (
    Joined,
    choose_language,
    give_consent,
    join_club,
    keep_conversation,
    mark_blocked,
    meet,
    rename_member,
    share_phone,
)
from club.members.contacting import keep_quiet, want_topic
from club.members.erasing import Erased, Stake, erase_member, forget_chat, settle_erased, what_erasing_takes
from club.members.exporting import MemberExport, export_member
from club.members.gift_rules import GIFT_LIMITS, GiftTerms, check_gift_terms
from club.members.gift_views import (
    ReceiverView,
    gift_receiver,
    gift_terms,
    receiver_by_number,
    receiver_by_person,
    receiver_by_phone,
)
from club.members.gifts import GiftPreview, Given, give_points, preview_gift, set_gift_terms, with_limit
from club.members.leaving import come_back, leave_club
from club.members.profile_views import Interest, ProfileView, member_profile
from club.members.profiles import (
    choose_interest,
    interests_offered,
    remove_email,
    set_birthday,
    set_email,
    set_interests,
)
from club.members.rules import birthday_falls_on, is_member_number
from club.members.views import (
    ChatView,
    FoundMember,
    MemberView,
    find_chat,
    find_members,
    member,
    member_by_card,
)

__all__ = [
    "GIFT_LIMITS",
    "BotName",
    "ChatView",
    "Erased",
    "FoundMember",
    "GiftPreview",
    "GiftTerms",
    "Given",
    "Interest",
    "Joined",
    "MemberExport",
    "MemberView",
    "ProfileView",
    "ReceiverView",
    "Stake",
    "birthday_falls_on",
    "check_gift_terms",
    "choose_interest",
    "choose_language",
    "come_back",
    "erase_member",
    "export_member",
    "find_chat",
    "find_members",
    "forget_chat",
    "gift_receiver",
    "gift_terms",
    "give_consent",
    "give_points",
    "interests_offered",
    "is_member_number",
    "join_club",
    "keep_conversation",
    "keep_quiet",
    "leave_club",
    "mark_blocked",
    "meet",
    "member",
    "member_by_card",
    "member_profile",
    "preview_gift",
    "receiver_by_number",
    "receiver_by_person",
    "receiver_by_phone",
    "remove_email",
    "rename_member",
    "set_birthday",
    "set_email",
    "set_gift_terms",
    "set_interests",
    "settle_erased",
    "share_phone",
    "want_topic",
    "what_erasing_takes",
    "with_limit",
]
