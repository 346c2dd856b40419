"""What the buttons about backups carry."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Backups(Press, name="baks"):
    pass


@dataclass(frozen=True, slots=True)
class MakeBackup(Press, name="mkbak"):
    key: str


@dataclass(frozen=True, slots=True)
class AskForFile(Press, name="askbak"):
    pass


@dataclass(frozen=True, slots=True)
class ConsiderRestore(Press, name="conbak"):
    """The first of two steps. The file waits in the conversation under the same key."""

    key: str


@dataclass(frozen=True, slots=True)
class RestoreClub(Press, name="resbak"):
    """The second step."""

    key: str
