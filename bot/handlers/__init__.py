"""What the bot answers to each message and button; most used first, and `unknown` takes what nobody took."""

from aiogram import Router

from bot.handlers import (
    card,
    codes,
    communities,
    contact,
    contest_questions,
    contests,
    disputes,
    earning,
    gifts,
    history,
    inlining,
    invite,
    joining,
    leaving,
    lotteries,
    menu,
    missions,
    play,
    points,
    privacy,
    profile,
    rewards,
    settings,
    tier,
    unasked_codes,
    unknown,
    verifying,
    vouchers,
    wins,
)


def register_all(router: Router) -> None:
    """On one router: each router of its own would cost every update that belongs to a later one."""
    for room in (
        leaving,  # who has left sees nothing else
        points,
        card,
        rewards,
        vouchers,
        tier,
        history,
        earning,
        invite,
        lotteries,
        wins,
        verifying,
        codes,
        menu,
        play,
        contests,
        contest_questions,
        missions,
        settings,
        profile,
        contact,
        privacy,
        gifts,
        joining,
        disputes,
        inlining,
        communities,
        unasked_codes,
        unknown,
    ):
        room.register(router)
