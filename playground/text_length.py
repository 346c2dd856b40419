"""Lengths as Telegram counts them."""


def utf16_length(text: str) -> int:
    """Entity offsets and lengths count UTF-16 code units: a character beyond the basic plane is two."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", errors="surrogatepass")) >> 1


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of the text an entity covers."""
    if text.isascii():
        return text[offset : offset + length]
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le", errors="replace")
