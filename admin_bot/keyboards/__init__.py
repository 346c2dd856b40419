"""Buttons. Each function gives the rows under one screen; what a role may not do has no button."""
