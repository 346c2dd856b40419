"""Buttons under screens and the menu under the chat. They say where a press leads; whether it may is decided later."""
