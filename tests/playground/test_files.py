"""Photos, documents, albums, file ids, downloads, QR codes."""

import io
from typing import Any

import pytest
import qrcode
from PIL import Image

from playground import Person, Playground
from tests.playground.conftest import OTHER_TOKEN, PIXEL, TOKEN, Caller


def picture(width: int = 40, height: int = 30, color: str = "red") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), color).save(stream, "PNG")
    return stream.getvalue()


def code(*texts: str) -> bytes:
    """QR codes side by side, left to right."""
    images = [qrcode.make(text).get_image().convert("RGB") for text in texts]
    sheet = Image.new("RGB", (sum(image.width for image in images), max(image.height for image in images)), "white")
    left = 0
    for image in images:
        sheet.paste(image, (left, 0))
        left += image.width
    stream = io.BytesIO()
    sheet.save(stream, "PNG")
    return stream.getvalue()


async def send_photo(bot: Caller, anna: Person, content: bytes, **params: Any) -> dict[str, Any]:
    body = await bot.upload("sendPhoto", {"photo": ("card.png", content)}, chat_id=anna.id, **params)
    assert body["ok"], body
    return dict(body["result"])


@pytest.mark.parametrize("part", ["photo", "anything"])
async def test_a_photo_is_uploaded_as_its_field_or_as_an_attached_part(bot: Caller, anna: Person, part: str) -> None:
    extra = {} if part == "photo" else {"photo": f"attach://{part}"}
    body = await bot.upload(
        "sendPhoto", {part: ("card.png", picture())}, chat_id=anna.id, caption="<b>x</b>", parse_mode="HTML", **extra
    )
    photo = body["result"]["photo"][0]
    assert (photo["width"], photo["height"], photo["file_size"]) == (40, 30, len(picture()))
    assert body["result"]["caption"] == "x"
    assert anna.file(anna.screen) == picture()


async def test_a_file_id_works_again_and_again_but_only_for_its_bot(
    bot: Caller, other_bot: Caller, anna: Person
) -> None:
    photo = (await send_photo(bot, anna, picture()))["photo"][0]
    again = await bot.ok("sendPhoto", chat_id=anna.id, photo=photo["file_id"])
    assert again["photo"][0] == photo
    await anna.open("other_bot")
    foreign = await other_bot.refused("sendPhoto", chat_id=anna.id, photo=photo["file_id"])
    assert foreign == "Bad Request: wrong file identifier/HTTP URL specified"
    theirs = (await send_photo(other_bot, anna, picture()))["photo"][0]
    assert theirs["file_unique_id"] == photo["file_unique_id"]
    assert theirs["file_id"] != photo["file_id"]
    unusable = await bot.refused("sendPhoto", chat_id=anna.id, photo=photo["file_unique_id"])
    assert unusable == "Bad Request: wrong file identifier/HTTP URL specified"
    wrong_kind = await bot.refused("sendDocument", chat_id=anna.id, document=photo["file_id"])
    assert wrong_kind == "Bad Request: can't use file of type Photo as Document"


async def test_files_are_downloaded_by_their_own_bot(bot: Caller, other_bot: Caller, anna: Person) -> None:
    await anna.send_photo(picture(), "look")
    message = (await bot.updates())[-1]["message"]
    assert message["caption"] == "look"
    file = await bot.ok("getFile", file_id=message["photo"][-1]["file_id"])
    address = f"{bot.playground.base_url}/file/bot{TOKEN}/{file['file_path']}"
    async with bot.session.get(address) as response:
        assert await response.read() == picture()
    async with bot.session.get(address.replace(TOKEN, OTHER_TOKEN)) as response:
        assert response.status == 404
    words = await other_bot.refused("getFile", file_id=file["file_id"])
    assert words == "Bad Request: wrong file_id or the file is temporarily unavailable"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "file must be non-empty"),
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (picture(6000, 4001), "PHOTO_INVALID_DIMENSIONS"),
        (
            b"x" * (10 * 1024 * 1024 + 1),
            "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
    ids=["empty", "no picture", "too long", "too large", "too heavy"],
)
async def test_pictures_that_are_refused(bot: Caller, anna: Person, content: bytes, words: str) -> None:
    file: Any = io.BytesIO(content)
    body = await bot.upload("sendPhoto", {"photo": ("a.png", file)}, chat_id=anna.id)
    assert body["description"] == f"Bad Request: {words}"
    assert list(anna.chat.messages) == [1]


async def test_a_big_file_cannot_be_fetched_back(playground: Playground, bot: Caller, anna: Person) -> None:
    content: Any = io.BytesIO(b"x" * (20 * 1024 * 1024 + 1))
    body = await bot.upload("sendDocument", {"document": ("big.bin", content)}, chat_id=anna.id)
    file_id = body["result"]["document"]["file_id"]
    assert await bot.refused("getFile", file_id=file_id) == "Bad Request: file is too big"


async def test_a_url_is_found_only_where_a_file_was_put(playground: Playground, bot: Caller, anna: Person) -> None:
    url = "https://e.org/card.png"
    assert await bot.refused("sendPhoto", chat_id=anna.id, photo=url) == "Bad Request: failed to get HTTP URL content"
    playground.add_web_file(url, picture())
    assert (await bot.ok("sendPhoto", chat_id=anna.id, photo=url))["photo"][0]["width"] == 40


async def test_an_album_is_several_messages_with_one_group(bot: Caller, anna: Person) -> None:
    media = '[{"type":"photo","media":"attach://a","caption":"first"},{"type":"photo","media":"attach://b"}]'
    files = {"a": ("a.png", picture()), "b": ("b.png", picture(color="blue"))}
    body = await bot.upload("sendMediaGroup", files, chat_id=anna.id, media=media)
    one, two = body["result"]
    assert one["media_group_id"] == two["media_group_id"]
    assert (one["caption"], "caption" in two) == ("first", False)
    assert anna.screen.message["album"] == one["media_group_id"]
    mixed = [{"type": "photo", "media": one["photo"][0]["file_id"]}, {"type": "document", "media": "x"}]
    assert (
        await bot.refused("sendMediaGroup", chat_id=anna.id, media=mixed)
        == "Bad Request: document can't be mixed with other media types"
    )


@pytest.mark.parametrize(
    ("method", "kind"),
    [("sendDocument", "document"), ("sendVideo", "video"), ("sendAudio", "audio"), ("sendVoice", "voice"),
     ("sendAnimation", "animation"), ("sendSticker", "sticker"), ("sendVideoNote", "video_note")],
)  # fmt: skip
async def test_every_kind_of_file_comes_back_as_the_schema_says(
    bot: Caller, anna: Person, method: str, kind: str
) -> None:
    body = await bot.upload(method, {kind: ("file.bin", b"content")}, chat_id=anna.id)
    assert body["ok"], body
    again = await bot.ok(method, chat_id=anna.id, **{kind: body["result"][kind]["file_id"]})
    assert again[kind]["file_unique_id"] == body["result"][kind]["file_unique_id"]


async def test_qr_codes_in_a_photo_are_read_for_the_page(bot: Caller, anna: Person) -> None:
    seen: list[dict[str, Any]] = []
    anna.playground.world.events.subscribe(anna.id, seen.append)
    await send_photo(bot, anna, code("https://t.me/shop_bot?start=abc", "CODE-2"))
    assert await anna.scan() == ["https://t.me/shop_bot?start=abc", "CODE-2"]
    assert seen[-1] == {
        "type": "links",
        "peer": "bot:shop_bot",
        "message_id": 2,
        "links": ["https://t.me/shop_bot?start=abc", "CODE-2"],
    }
    await send_photo(bot, anna, PIXEL)
    assert await anna.scan() == []


async def test_a_replaced_photo_does_not_keep_the_codes_of_the_old_one(bot: Caller, anna: Person) -> None:
    first = await send_photo(bot, anna, code("one"))
    plain = (await send_photo(bot, anna, picture()))["photo"][0]["file_id"]
    assert await anna.scan(anna.answers[0]) == ["one"]
    await bot.ok(
        "editMessageMedia", chat_id=anna.id, message_id=first["message_id"], media={"type": "photo", "media": plain}
    )
    await anna.playground.settle()
    assert anna.chat.messages[first["message_id"]].links == []
