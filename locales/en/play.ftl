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

## Prizes

prize-words =
    { $kind ->
        [points] { POINTS($amount) }
        [voucher] a voucher for “{ $title }”
        [tickets] { $amount ->
            [one] { $amount } ticket for “{ $title }”
           *[other] { $amount } tickets for “{ $title }”
        }
       *[thing] { $title }
    }
prize-words-pieces =
    { $pieces ->
        [1] { $prize }
       *[other] { $pieces } × { $prize }
    }
prize-line = 🎁 { $prize }
prize-kind-points = ⭐️ Points
prize-kind-voucher = 🎟 Voucher of a reward
prize-kind-tickets = 🎲 Lottery tickets
prize-kind-thing = 🎁 Something else
prize-other-kind = Another kind of prize
prize-number = { $number }
prize-ask-points = ⭐️ How many points? Tap one, or type the number you want.
prize-ask-voucher = 🎟 A voucher of which reward? If it is not listed, type a part of its name.
prize-ask-lottery = 🎲 Tickets of which lottery?
prize-ask-tickets = 🎲 How many tickets for “{ $title }”? Tap one, or type the number you want.
prize-ask-thing =
    🎁 What is it? Write it as members shall read it, like “coffee maker”.

    You hand it over yourselves: you will see here who won it.
error-prize-invalid =
    { $field ->
        [points] A prize has from one to { $most } points. Type another number.
        [tickets] From one to { $most } tickets can be given. Type another number.
        [lottery] That lottery takes no more tickets. Choose another one.
       *[thing] Name the prize in one to { $most } letters.
    }

## Day and hour

moment-ask-day = Tap the day, or type it, like “15 Dec 20:00” or “tomorrow 8 pm”.
moment-ask-of-month = Which day of <b>{ $month } { $year }</b>?
moment-ask-hour = <b>{ DATE($day, style: "full") }</b>, at what time? Tap one, or type it, like “18:30”.
moment-day =
    { $ahead ->
        [0] Today
        [1] Tomorrow
        [2] In 2 days
        [7] In a week · { DATE($day, style: "day") }
        [14] In two weeks · { DATE($day, style: "day") }
        [30] In a month · { DATE($day, style: "day") }
       *[other] In { $ahead } days · { DATE($day, style: "day") }
    }
moment-other-day = 🗓 Another day…
moment-days = 🗓 Another day
error-moment-too-early = That is too early: it has to come after { DATETIME($at) }. Choose another time.
