"""Missions: steps counted from facts."""
