"""The customer bot: members join, see their points and card, pick rewards. Built on aiogram; decides nothing itself."""
