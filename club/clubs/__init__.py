"""The separate clubs of one installation: their names, languages, money and policies."""

from club.clubs.actions import change_policies, open_club_row
from club.clubs.views import ClubProfile, club_profile

__all__ = ["ClubProfile", "change_policies", "club_profile", "open_club_row"]
