"""What envelopes refuse."""

from club.errors import ClubError


class EnvelopesOff(ClubError):
    """The club lets nobody make envelopes now."""

    code = "envelopes-off"


class EnvelopeNotFound(ClubError):
    code = "envelope-not-found"


class EnvelopeOwn(ClubError):
    """Whoever filled an envelope opens none of it."""

    code = "envelope-own"


class EnvelopeEmpty(ClubError):
    """Every share has been opened."""

    code = "envelope-empty"


class EnvelopeEnded(ClubError):
    """Its time was over, or its giver ended it; the rest has gone back."""

    code = "envelope-ended"


class EnvelopeNeedsPhone(ClubError):
    """The club gives shares only to who has shared a phone."""

    code = "envelope-needs-phone"


class EnvelopeOpensReached(ClubError):
    """data: `limit` (envelopes one member may open in a day)."""

    code = "envelope-opens-reached"


class EnvelopeTooSmall(ClubError):
    """data: `least` (points)."""

    code = "envelope-too-small"


class EnvelopeTooLarge(ClubError):
    """data: `most` (points in one envelope)."""

    code = "envelope-too-large"


class EnvelopeTooEarly(ClubError):
    """The giver has not been a member for long enough. data: `again_from` (a day)."""

    code = "envelope-too-early"


class EnvelopeDayReached(ClubError):
    """data: `limit`, `left` (points one member may put into envelopes in a day)."""

    code = "envelope-day-reached"


class EnvelopeSharesInvalid(ClubError):
    """Less than one share, more than the club allows, or more shares than points. data: `most` (shares)."""

    code = "envelope-shares-invalid"


class EnvelopeTermsInvalid(ClubError):
    """data: `field` (of EnvelopeTerms)."""

    code = "envelope-terms-invalid"
