# Play: what all the rooms of play share

## History

what-play-paid = Taking part in “{ $title }”
what-play-returned = Points back from “{ $title }”
what-play-won = Won in “{ $title }”
what-play-lost = Prize of “{ $title }” taken back
why-play-paid = You gave these points to take part in “{ $title }”.
why-play-returned = What you had given for “{ $title }” came back, with the expiry it had.
why-play-won = You won these points in “{ $title }”.
why-play-lost = What the prize of “{ $title }” was for does not hold any more, so the prize went back.

## Menus

menu-play = 🎲 Play
command-play = 🎲 Lotteries, contests, games
play-text =
    🎲 <b>Play</b>

    What shall it be?
play-nothing =
    🎲 <b>Nothing to play just now</b>

    As soon as a lottery or a contest begins, you will find it here.
admin-menu-play = 🎲 Play
admin-command-play = Lotteries, contests, product codes, games
admin-help-play = 🎲 /play: lotteries, contests, product codes, games and missions
admin-button-back-to-play = ‹ Play
admin-play =
    🎲 <b>Play</b>

    Open one to see what there is, or to make something new.
