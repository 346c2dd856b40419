"""One running club for each story."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.stories.year import Year, a_year


@pytest_asyncio.fixture
async def year(database_url: str) -> AsyncIterator[Year]:
    async with a_year(database_url) as running:
        yield running
