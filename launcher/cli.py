"""The `club` command."""

import asyncio
import contextlib
import logging
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Annotated, Any

import structlog
import typer

from club.errors import ClubError
from club.settings import Settings, read_settings
from launcher.logs import set_up_logs
from launcher.words import Words

log = structlog.get_logger(__name__)

EXIT_REFUSED = 2

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="A customer club.")
db = typer.Typer(no_args_is_help=True, help="The database's schema.")
app.add_typer(db, name="db")


def main() -> None:
    """The command's entry."""
    app()


@app.command()
def run(
    role: Annotated[str, typer.Option(help="all, customer, admin, web or worker: what this process does.")] = "all",
) -> None:
    """Run the club: both bots, the web door and the worker in one process, or one role of it."""
    from launcher.run import ROLES, run_club

    if role not in ROLES:
        raise typer.BadParameter(", ".join(ROLES), param_hint="--role")

    def start(settings: Settings, words: Words) -> Coroutine[Any, Any, int]:
        return run_club(settings, role, words)

    _run(start)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port; the next free one when it is taken.")] = 8080,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its rows; emptied at the start.")] = Path(
        "data/demo"
    ),
) -> None:
    """Try the club in the browser, without Telegram: simulated people, real bots, a time machine."""
    from launcher.demo import run_demo

    words = Words.of_environment()
    set_up_logs((), level=logging.WARNING)
    _exit(words, lambda: _in_loop(run_demo(words, port=port, folder=folder)))


@app.command()
def doctor() -> None:
    """Look at everything a start needs, one line each, and say what to do."""
    from launcher.doctor import examine

    words = Words.of_environment()
    set_up_logs((), level=logging.CRITICAL)
    _exit(words, lambda: _in_loop(examine(words)))


@app.command()
def programme(
    changes: Annotated[
        list[str] | None,
        typer.Argument(help="name=value, such as joining=5 amount=10/1000000 points_expire_after_days=365."),
    ] = None,
) -> None:
    """Show what earns how much and the club's policies; with name=value, change them from now on."""
    from launcher.programme import programme as act

    _run(lambda settings, words: act(settings, words, changes or []))


@app.command()
def backup(
    file: Annotated[
        Path | None, typer.Argument(help="Where to; data/backups/ with the day and hour when left out.")
    ] = None,
    sealed: Annotated[bool, typer.Option("--sealed", help="Readable only with CLUB_SECRET_KEY.")] = False,
) -> None:
    """Copy the whole installation into one file, while it runs. Either kind of database is filled from it."""
    from launcher.backup import backup as act

    _run(lambda settings, words: act(settings, words, file, sealed=sealed))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file of `club backup`, or one the admin bot has sent.")],
    replace: Annotated[bool, typer.Option("--replace", help="Also where there are clubs; asks once more.")] = False,
) -> None:
    """Fill an empty database from a backup, or replace what is there. The club must be stopped."""
    from launcher.backup import restore as act

    _run(lambda settings, words: act(settings, words, file, replace=replace))


@app.command("verify-draw")
def verify_draw(
    file: Annotated[Path, typer.Argument(help="The file of a draw, as its page offers it.")],
    sha256: Annotated[str | None, typer.Option(help="The list's SHA-256 as it was published before the draw.")] = None,
    root: Annotated[str | None, typer.Option(help="The Merkle root as it was published before the draw.")] = None,
) -> None:
    """Recompute a draw from its file, and say what does not hold. Ends with 1 when something does not."""
    from launcher.verifying import verify_draw as act

    words = Words.of_environment()
    set_up_logs((), level=logging.CRITICAL)
    _exit(words, lambda: act(words, file, sha256=sha256, root=root))


@db.command("upgrade")
def upgrade() -> None:
    """Bring the database to this program's schema."""
    from launcher.database import upgrade as act

    _run(act)


@db.command("downgrade")
def downgrade(name: Annotated[str, typer.Argument(help="The migration to go back to, or zero.")]) -> None:
    """Take the database back to an earlier migration. What later ones added is lost."""
    from launcher.database import downgrade as act

    _run(lambda settings, words: act(settings, words, name))


@db.command("status")
def status() -> None:
    """Say which migrations are missing."""
    from launcher.database import status as act

    _run(act)


def _run(start: Callable[[Settings, Words], Coroutine[Any, Any, int]]) -> None:
    words = Words.of_environment()

    def act() -> int:
        settings = read_settings()
        set_up_logs(secrets_of(settings))
        return _in_loop(start(settings, Words(words.texts, words.texts.closest_language(settings.language, "fa"))))

    _exit(words, act)


def secrets_of(settings: Settings) -> list[str]:
    """What must never be in a log."""
    kept = (settings.bot_token, settings.admin_bot_token, settings.secret_key, settings.telegram_proxy)
    return [secret.get_secret_value() for secret in kept if secret is not None]


def _exit(words: Words, act: Callable[[], int]) -> None:
    """End the process: with one sentence and 2 when something was refused."""
    from launcher.parts import StartRefused

    try:
        code = act()
    except ClubError as refusal:
        print(words.refusal(refusal), file=sys.stderr)
        code = EXIT_REFUSED
    except StartRefused as refusal:
        print(refusal, file=sys.stderr)
        code = EXIT_REFUSED
    except Exception:
        # A bare traceback would quote addresses with tokens in them; a log line is masked.
        log.exception("ended-by-a-fault")
        code = 1
    raise typer.Exit(code)


def _in_loop(work: Coroutine[Any, Any, int]) -> int:
    """Run in uvloop where there is one."""
    factory = None
    with contextlib.suppress(ImportError):
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(work)
