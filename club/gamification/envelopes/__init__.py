"""Envelopes of points for groups."""

from club.gamification.envelopes.ending import end_due_envelopes, end_envelope
from club.gamification.envelopes.keeping import (
    envelope_terms,
    envelope_terms_kept,
    set_envelope_terms,
    with_envelope_limit,
)
from club.gamification.envelopes.making import (
    EnvelopeMade,
    EnvelopeRoom,
    envelope_room,
    make_envelope,
    preview_envelope,
)
from club.gamification.envelopes.opening import ShareOpened, open_envelope
from club.gamification.envelopes.rules import (
    ENVELOPE_LIMITS,
    NEEDED_LIMITS,
    PAYLOAD,
    EnvelopeTerms,
    Split,
    envelope_words,
    token_in_payload,
)
from club.gamification.envelopes.views import (
    EnvelopeView,
    envelope_by_token,
    my_envelope,
    my_envelope_by_token,
    my_open_envelopes,
)

__all__ = [
    "ENVELOPE_LIMITS",
    "NEEDED_LIMITS",
    "PAYLOAD",
    "EnvelopeMade",
    "EnvelopeRoom",
    "EnvelopeTerms",
    "EnvelopeView",
    "ShareOpened",
    "Split",
    "end_due_envelopes",
    "end_envelope",
    "envelope_by_token",
    "envelope_room",
    "envelope_terms",
    "envelope_terms_kept",
    "envelope_words",
    "make_envelope",
    "my_envelope",
    "my_envelope_by_token",
    "my_open_envelopes",
    "open_envelope",
    "preview_envelope",
    "set_envelope_terms",
    "token_in_payload",
    "with_envelope_limit",
]
