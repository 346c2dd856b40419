"""What the room of product codes may answer instead of doing what was asked."""

from club.errors import ClubError


class CodeNotAccepted(ClubError):
    """False, somebody else's, or one of a batch that was revoked: which of these is not said. data: `left` (tries before a
    pause; 0: it begins now)."""

    code = "code-not-accepted"


class CodeLocked(ClubError):
    """Too many misses: nothing is looked at before then. data: `until`."""

    code = "code-locked"


class CodePaused(ClubError):
    """A real code, of a batch that does not count for now. Nothing is lost by it."""

    code = "code-paused"


class CodeTooEarly(ClubError):
    """A real code, whose time has not come. data: `opens_at`."""

    code = "code-too-early"


class CodeTooLate(ClubError):
    """A real code, whose time is over. data: `closes_at`."""

    code = "code-too-late"


class CodeBatchNotFound(ClubError):
    code = "code-batch-not-found"


class CodeBatchInvalid(ClubError):
    """data: `field` (title, prefix, product, agent, count, points, tickets, lottery, window)."""

    code = "code-batch-invalid"


class CodeBatchesFull(ClubError):
    """A code has room for so many batches and no more. data: `largest`."""

    code = "code-batches-full"


class CodeBatchRevoked(ClubError):
    """A revoked batch stays revoked."""

    code = "code-batch-revoked"


class CodeSpanInvalid(ClubError):
    """No such codes in the batch, or more than one file holds. data: `count` (of the batch), `largest` (of one file)."""

    code = "code-span-invalid"


class CodeGoalNotFound(ClubError):
    code = "code-goal-not-found"


class CodeGoalInvalid(ClubError):
    """data: `field` (title, codes_needed, within_days, batch, tier, lottery, tickets, points, reward, brings)."""

    code = "code-goal-invalid"


class CodeGoalsFull(ClubError):
    """data: `largest`."""

    code = "code-goals-full"
