"""HTTP to the messenger: JSON bodies, kept-alive connections, and errors that say whether anything was sent."""

from http import HTTPStatus
from typing import Any, cast

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramServerError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import ClientConnectorError, ClientError, ClientTimeout, ConnectionTimeoutError, FormData
from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

from bot.requests import EditText, SendText

TIMEOUT_SECONDS = 30.0
CONNECT_TIMEOUT_SECONDS = 10.0

_JSON = {"Content-Type": "application/json"}
_NEVER_CONNECTED = (
    ClientConnectorError,
    ConnectionTimeoutError,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
)


class NotSent(TelegramNetworkError):
    """No connection was made: the messenger has not seen the request, and it may be sent again."""


class LeanSession(AiohttpSession):
    """aiogram's session without its form encoding: a request without files is one JSON body."""

    def __init__(self, api_url: str, proxy: str | None) -> None:
        super().__init__(
            proxy,
            api=TelegramAPIServer.from_base(api_url),
            json_loads=orjson.loads,
            timeout=TIMEOUT_SECONDS,
        )
        self._timeouts: dict[float, ClientTimeout] = {}

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: float | None = None
    ) -> TelegramType:
        """Raises NotSent when it certainly did not arrive, TelegramNetworkError when it may have."""
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        body = self._body(bot, method)
        headers = None if isinstance(body, FormData) else _JSON
        try:
            async with session.post(url, data=body, headers=headers, timeout=self._limits(timeout)) as response:
                content = await response.read()
        except _NEVER_CONNECTED as error:
            raise NotSent(method, f"{type(error).__name__}: {error}") from error
        except TimeoutError as error:
            raise TelegramNetworkError(method, "no answer in time") from error
        except ClientError as error:
            raise TelegramNetworkError(method, f"{type(error).__name__}: {error}") from error
        try:
            checked = self.check_response(bot, method, response.status, cast(str, content))
        except ClientDecodeError as error:
            if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:  # a gateway's page instead of an answer
                raise TelegramServerError(method, f"status {response.status}") from error
            raise
        return cast(TelegramType, checked.result)

    def _body(self, bot: Bot, method: TelegramMethod[Any]) -> bytes | FormData:
        if isinstance(method, SendText | EditText):
            return orjson.dumps(method.values())
        files: dict[str, InputFile] = {}
        values = {}
        for name, value in method.model_dump(warnings=False, exclude_none=True).items():
            prepared = self.prepare_value(value, bot=bot, files=files, _dumps_json=False)
            if prepared is not None:
                values[name] = prepared
        if not files:
            return orjson.dumps(values)
        form = FormData(quote_fields=False)
        for name, value in values.items():
            form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
        for name, file in files.items():
            form.add_field(name, file.read(bot), filename=file.filename or name)
        return form

    def _limits(self, timeout: float | None) -> ClientTimeout:
        seconds = self.timeout if timeout is None else timeout
        limits = self._timeouts.get(seconds)
        if limits is None:
            limits = ClientTimeout(total=seconds, connect=CONNECT_TIMEOUT_SECONDS)
            self._timeouts[seconds] = limits
        return limits
