"""The few answers this door gives. None of them says more than its status."""

from fastapi import Response

BODY_BYTES_MAX = 1024 * 1024


def taken() -> Response:
    return Response(status_code=200)


def not_understood() -> Response:
    return Response(status_code=400)


def nothing_here() -> Response:
    """One answer for what does not exist, what is paused and what was signed wrongly."""
    return Response(status_code=404)
