"""What a person cannot do, said to the page and to tests."""


class ActionRefused(Exception):
    """A person tried something that a Telegram client would not offer; `status` is 400, 404 or 409 of the page's API."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status
