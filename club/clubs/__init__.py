"""The separate clubs of one installation: their names, languages, money and policies."""

from club.clubs.actions import change_policies, open_club_row
from club.clubs.rules import display_units, zone_of
from club.clubs.views import ClubProfile, PointsShownAs, club_profile

__all__ = [
    "ClubProfile",
    "PointsShownAs",
    "change_policies",
    "club_profile",
    "display_units",
    "open_club_row",
    "zone_of",
]
