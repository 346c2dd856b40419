# Instant games: dice, darts, bowling, basketball, slot machine, wheel, scratch card

## Members

menu-games = 🎰 Games
command-games = 🎰 Instant games
games-title =
    🎰 <b>Games</b>

    You have { POINTS($available) } to spend. The odds of every prize stand there before you play.
games-none =
    🎰 <b>No game is open just now</b>

    As soon as the club opens one, you will find it here.
game-icon =
    { $kind ->
        [slot] 🎰
        [darts] 🎯
        [bowling] 🎳
        [basketball] 🏀
        [die] 🎲
        [wheel] 🎡
       *[scratch] 🎫
    }
game-kind =
    { $kind ->
        [slot] Slot machine
        [darts] Darts
        [bowling] Bowling
        [basketball] Basketball
        [die] Die
        [wheel] Wheel of fortune
       *[scratch] Scratch card
    }
game-button =
    { $price ->
        [free] { $icon } { $title } · free
        [paid] { $icon } { $title } · { POINTS($points) }
        [tomorrow] { $icon } { $title } · again tomorrow
       *[over] { $icon } { $title } · over
    }
game-title = { $icon } <b>{ $title }</b>
game-how =
    { $kind ->
        [slot] The bot pulls the lever and Telegram itself decides how it ends; each of the 64 results is equally likely.
        [darts] The bot throws and Telegram itself decides how it ends; each of the 6 results is equally likely.
        [bowling] The bot bowls and Telegram itself decides how it ends; each of the 6 results is equally likely.
        [basketball] The bot throws and Telegram itself decides how it ends; each of the 5 results is equally likely.
        [die] The bot rolls and Telegram itself decides how it ends; each of the 6 results is equally likely.
        [wheel] Each of the wheel’s 24 fields is equally likely.
       *[scratch] Three fields alike win. How a card ends is booked when you take it.
    }
game-odds-title = 🎁 <b>Prizes and their odds</b>
game-odds = • { $outcome }: <b>{ $prize }</b> · { $winning } of { $total } ({ PERCENT($chance) })
game-odds-share = • <b>{ $prize }</b> · { $winning } of { $total } ({ PERCENT($chance) })
game-odds-nothing = • No prize: { $left } of { $total } ({ PERCENT($chance) })
game-outcome =
    { $outcome ->
        [three-sevens] Three sevens
        [three-bars] Three bars
        [three-lemons] Three lemons
        [three-berries] Three grapes
        [three-others] Three alike, but no sevens
        [three-alike] Three alike
        [two-sevens] Two sevens
        [two-others] Two alike, but no sevens
        [two-alike] Two alike
        [all-different] All different
        [bullseye] Bullseye
        [ring-1] Ring next to the centre
        [ring-2] Second ring
        [ring-3] Third ring
        [ring-4] Outer ring
        [missed] Off the board
        [strike] Strike
        [pins-5] Five pins
        [pins-4] Four pins
        [pins-3] Three pins
        [pins-1] One pin
        [gutter] No pin
        [goal] In the basket
        [clean] Clean in the basket
        [rim] Off the rim into the basket
        [stuck] Ball stuck
        [miss] Missed
        [number-1] Number 1
        [number-2] Number 2
        [number-3] Number 3
        [number-4] Number 4
        [number-5] Number 5
        [number-6] Number 6
        [high] Number 5 or 6
        [even] Even number
        [odd] Odd number
       *[share] Prize
    }
game-price =
    { $price ->
        [free] 🎟 This game is free.
        [first] 🎟 Free plays left today: { $free }; after that a play costs { POINTS($points) }.
       *[paid] 🎟 A play costs { POINTS($points) }; you have { POINTS($available) }.
    }
game-left =
    { $left ->
        [0] You have had all your plays for today; come again tomorrow.
        [one] You can play once more today.
       *[other] You can play { $left } more times today.
    }
game-missing = You are { POINTS($missing) } short for this game.
game-state =
    { $state ->
        [exhausted] 🏁 This game has given away all its prizes. If the club adds more, it opens again right here.
       *[paused] ⏸ This game is closed for now. Look in again a little later.
    }
game-button-play =
    { $price ->
        [free] { $icon } Play for free
       *[paid] { $icon } Play for { POINTS($points) }
    }
game-button-again =
    { $price ->
        [free] { $icon } Again, for free
       *[paid] { $icon } Again for { POINTS($points) }
    }
game-button-table = Odds
game-button-plays = My plays
game-button-open-card = 🎫 { $title }: scratch it
game-button-all = Open all of it
game-field = { $number }
game-field-open = ✓
game-rolling =
    { $icon } <b>{ $title }</b>

    The result is booked; as soon as it stands still I will tell you…
game-changed = The price of this game has just changed. If the new one suits you, tap again.
game-won =
    🎉 <b>You won: { $prize }</b>

    { $icon } { $title }
game-won-with =
    🎉 <b>{ $outcome }! You won: { $prize }</b>

    { $icon } { $title }
game-lost =
    { $icon } <b>Not this time</b>

    { $title }
game-instead =
    { $instead ->
        [0] Sorry, this prize is gone. We have told the club.
       *[other] This prize is gone; you got { POINTS($instead) } in its place.
    }
game-balance = You have { POINTS($available) } now.
game-voucher-waits = Your voucher is under vouchers.
game-card =
    🎫 <b>{ $title }</b>

    Tap the fields one by one; three alike win.
game-card-below = Three alike win
game-roll-unknown =
    { $icon } <b>{ $title }</b>

    How this roll ended has not reached us yet. If it does not, it will not count, and within minutes you get back what you gave.
told-game-result = How “{ $title }” ended
told-game-returned =
    { $points ->
        [0] 🎲 Your roll in “{ $title }” did not reach us and does not count; you still have your free play.
       *[other] 🎲 Your roll in “{ $title }” did not reach us and does not count; { POINTS($points) } came back to you.
    }
game-own-dice =
    😄 <b>Nice throw!</b>

    Only what the bot rolls counts, though. Tap a game’s button and it rolls for you.
plays-title = 🎰 <b>My plays</b>
plays-none =
    🎰 <b>You have not played yet</b>

    Open one of the games; the odds of every prize stand there.
play-line =
    { $result ->
        [won] { $icon } { $title }: 🎉 { $prize } · { DATETIME($at, style: "short") }
        [instead] { $icon } { $title }: 🎉 { $prize }; { POINTS($instead) } in its place · { DATETIME($at, style: "short") }
        [lost] { $icon } { $title }: no luck · { DATETIME($at, style: "short") }
        [covered] { $icon } { $title }: not scratched yet · { DATETIME($at, style: "short") }
        [rolling] { $icon } { $title }: waiting for the result · { DATETIME($at, style: "short") }
       *[returned] { $icon } { $title }: did not count, came back · { DATETIME($at, style: "short") }
    }

## What cannot be

error-game-not-found = This game is gone. Choose another one from the list of games.
error-game-closed =
    { $state ->
        [exhausted] This game has given away all its prizes, and nothing was taken from you. Choose another game.
       *[other] This game is closed for now, and nothing was taken from you. Choose another game.
    }
error-game-busy = Several people are playing at once. Nothing was taken from you; tap again in a few seconds.
error-game-limit-reached = You have had all { $limit } plays of today. Come again tomorrow.
error-game-changed = The price of this game has changed, and nothing was taken from you. Open the game again.
error-game-play-not-found = This play was not found. Open it again from “My plays”.
error-game-invalid =
    { $field ->
        [title] Write the game’s name in 1 to { $most } letters.
        [cost] A play costs from 0 to { $most } points. Write another number.
        [limit] The daily limit is from 1 to { $most } plays; a free game needs one. Write another number.
        [free] Free plays a day are from 0 to { $most }. Write another number.
        [budget] The budget is too small for these prizes: it takes at least { POINTS($least) }. Make it larger.
        [budget-large] A budget is at most { $most } points. Write a smaller number.
        [table] This game has no prize yet. Add one first.
        [overlap] This result already belongs to another prize. Choose another one.
        [places] There is room for { $most } fields only. Write another number.
        [rows] There is room for { $most } prizes at most. Take one out first.
        [counts] It can be from 0 to { $most }. Write another number.
       *[other] This game has no such result. Choose one of the buttons.
    }
error-game-not-editable =
    { $state ->
        [active] This game is open and members read its odds. Pause it first.
        [rolling] A roll is still on its way. Tap again in a moment.
        [changed] The prizes have been changed in the meantime. Open the new list.
        [draft] This game has not been started. Start it first.
       *[retired] This game has ended for good. Make a new one.
    }

## Staff

admin-menu-games = 🎰 Instant games
admin-command-games = Instant games, their prizes and budgets
admin-games =
    { $count ->
        [0] 🎰 <b>Instant games</b>

        There is no game yet. Choose a kind and say its budget; the prize table comes ready-made, and you can change it.
       *[other] 🎰 <b>Instant games</b>

        Open one, or make a new one.
    }
admin-game-label =
    { $state ->
        [draft] { $icon } { $title } · draft
        [active] { $icon } { $title } · open
        [paused] { $icon } { $title } · paused
        [exhausted] { $icon } { $title } · budget spent
       *[retired] { $icon } { $title } · ended
    }
admin-game-button-new = ➕ New game
admin-game-ask-kind =
    🎰 <b>Which game?</b>

    How the first five end is decided by Telegram itself; for the wheel and the card the club draws lots. Everywhere the odds stand there before anybody plays.
admin-game-kind-label = { $icon } { $kind }
admin-game-ask-new-budget =
    💰 <b>How many points do you give away in all?</b>

    Write a number, such as 50,000; at least { $least }. The prize table is sized by it, and the game stops before it goes beyond.
admin-game-state =
    { $state ->
        [draft] 📝 Draft; members do not see it yet
        [active] 🟢 Open; members play
        [paused] ⏸ Paused
        [exhausted] 🏁 Its budget does not hold the largest prize any more
       *[retired] ⛔️ Ended
    }
admin-game-terms =
    { $limit ->
        [none] 🎟 A play: { $cost ->
            [0] free
           *[other] { POINTS($cost) }
        } · free each day: { $free } · no daily limit
       *[other] 🎟 A play: { $cost ->
            [0] free
           *[other] { POINTS($cost) }
        } · free each day: { $free } · daily limit: { $limit }
    }
admin-game-no-prizes = 🎁 It has no prize yet.
admin-game-counts = counts { POINTS($counts) } in the budget
admin-game-costs =
    📊 <b>Cost</b>
    A thousand plays give { POINTS($expected) } on average{ $taken ->
        [0] .
       *[other] { " " }and take up to { POINTS($taken) } (free plays take nothing).
    }
    At worst: { POINTS($worst) } a play, { POINTS($worst_thousand) } a thousand plays.
admin-game-at-worst = In all it never goes beyond its budget of { POINTS($budget) }.
admin-game-no-end = ⚠️ It has no budget: it gives prizes until you pause it.
admin-game-budget =
    💰 Budget: { POINTS($budget) } · given: { POINTS($spent) } · left: { POINTS($left) }
admin-game-played = 🕹 Plays: { $plays } · taken: { POINTS($taken) }
admin-game-field-title = Name
admin-game-field-cost = Price of a play
admin-game-field-limit = Daily limit
admin-game-field-free = Free each day
admin-game-field-budget = 💰 Budget
admin-game-button-prizes = 🎁 Prizes
admin-game-button-statistics = 📊 Statistics
admin-game-button-start = ▶️ Start
admin-game-button-pause = ⏸ Pause
admin-game-button-end = End for good
admin-game-button-back = ‹ Games
admin-game-button-card = ‹ This game
admin-game-ask-title = Write the game’s name as members shall read it.
admin-game-ask-cost = How many points does a play cost? Zero means free (then it needs a daily limit).
admin-game-ask-limit = How often may a member play in a day? Zero means no limit.
admin-game-ask-free = How many of a day’s first plays are free? Zero means none.
admin-game-ask-budget = How many points may it give away in all? It has given or set aside { POINTS($spent) } so far. Zero means no end.
admin-game-ask-start =
    ▶️ <b>Start “{ $title }”?</b>

    From now on members see it, and until it is paused, price and prizes stay as they are.
admin-game-start-yes = Yes, start it
admin-game-not-now = Not yet
admin-game-started-toast = Started
admin-game-paused-toast = Paused
admin-game-ask-end =
    ⛔️ <b>End “{ $title }” for good?</b>

    It cannot be opened again. What was played stays in everybody’s history.
admin-game-end-yes = Yes, end it
admin-game-ended-toast = Ended
admin-game-prizes =
    🎁 <b>Prizes of “{ $title }”</b>

    The odds follow from the results themselves; there is no hidden weight.
admin-game-button-add = ➕ New prize
admin-game-row-label = { $outcome }: { $prize }
admin-game-share-label = { $prize } · fields: { $places }
admin-game-ask-outcome = For which result?
admin-game-outcome-label = { $outcome } · { $winning } of { $total }
admin-game-ask-prize = 🎁 What is the prize? What you hand over by yourself, make a reward first: then the winner gets its voucher.
admin-game-ask-places = How many of the { $total } fields? There is room for { $most }.
admin-game-ask-counts = How many points shall it count in the budget? If you skip this, it is { POINTS($counts) }.
admin-game-skip-counts = So be it
admin-game-button-prize = Change the prize
admin-game-button-places = Change the number of fields
admin-game-button-counts = Change what it counts
admin-game-button-remove = Take this prize out
admin-game-button-all-prizes = ‹ Prizes
admin-game-statistics =
    📊 <b>Statistics of “{ $title }”</b>

    { $plays ->
        [0] Nobody has played under this prize table yet.
       *[other] Plays under this prize table: { $plays }. First what you published, then what came.
    }
admin-game-statistics-line = • { $outcome }: { PERCENT($published) } → { PERCENT($came) } ({ $won } times)
admin-game-statistics-total =
    Since it began: { $plays } plays, taken { POINTS($taken) }, given { POINTS($spent) }
told-game-exhausted =
    🏁 <b>The budget of “{ $title }” is spent</b>

    { POINTS($spent) } of { POINTS($budget) } were given, and the largest prize does not fit any more. If it shall go on, make the budget larger.
told-game-prize-gone =
    ⚠️ <b>A prize of “{ $title }” is gone</b>

    { $prize } was won but cannot be given any more; the winner got points in its place. Change the prize.
act-added-game = made the game “{ $title }”
act-changed-game = changed the game “{ $title }”
act-changed-game-prizes = changed the prizes of the game “{ $title }”
act-started-game = started the game “{ $title }”
act-paused-game = paused the game “{ $title }”
act-ended-game = ended the game “{ $title }” for good
act-changed-game-budget =
    { $budget ->
        [none] took the limit off the budget of the game “{ $title }”
       *[other] set the budget of the game “{ $title }” to { POINTS($budget) }
    }
