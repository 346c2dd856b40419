"""Sentences for the terminal, in the language of the installation."""

import os
from typing import Any

from club.app import load_texts
from club.errors import ClubError, SettingWrong
from club.i18n import Texts
from club.settings import PREFIX

FALLBACK_LANGUAGE = "fa"


class Words:
    """Says keys of the locales as plain lines: no markup, no direction marks."""

    def __init__(self, texts: Texts, language: str) -> None:
        self.texts = texts
        self.language = language

    @classmethod
    def of_environment(cls) -> "Words":
        """In the configured language, also while the rest of the configuration is wrong."""
        texts = load_texts()
        wanted = os.environ.get(f"{PREFIX}LANGUAGE", FALLBACK_LANGUAGE)
        return cls(texts, texts.closest_language(wanted, FALLBACK_LANGUAGE))

    def say(self, key: str, /, **values: Any) -> str:
        text = self.texts.say_plain(self.language, key, **values)
        return text.replace("<code>", "").replace("</code>", "")

    def refusal(self, error: ClubError) -> str:
        """The one sentence of a start that was refused."""
        if isinstance(error, SettingWrong):
            return self.say(error.data["problem"])
        return self.say(f"error-{error.code}", **error.data)
