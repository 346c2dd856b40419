# Lotteries: the screens of members and of staff

## What both read

lottery-comma = { ", " }
lottery-title = 🎲 <b>{ $title }</b>
lottery-way =
    { $way ->
        [daily] 🎟 One free ticket a day
        [points] ⭐️ { POINTS($number) } for a ticket
        [purchase] 🛍 One ticket for every { MONEY($amount) } you buy for
        [codes] 🔢 Send the code on a product and get tickets
        [invitation] 🤝 { $number ->
            [one] { $number } ticket
           *[other] { $number } tickets
        } for every friend you bring
       *[staff] 🎁 Now and then the shop gives a ticket
    }
lottery-rule-who =
    { $all ->
        [true] • Every member may take part.
       *[false] • For the tiers { $tiers }
    }
lottery-rule-limit =
    • Up to { $limit ->
        [one] { $limit } ticket
       *[other] { $limit } tickets
    } each
lottery-rule-once =
    { $once ->
        [true] • Everybody wins once at most.
       *[false] • One person can win several times.
    }
lottery-rule-claim =
    • A winner has { $days ->
        [one] { $days } day
       *[other] { $days } days
    } to accept{ $reserves ->
        [0] { "" }.
        [one] ; after that, { $reserves } reserve is waiting.
       *[other] ; after that, { $reserves } reserves are waiting.
    }
lottery-times =
    🟢 Opens: { DATETIME($opens_at) }
    🔒 Closes: { DATETIME($closes_at) }
    🎉 Draw: { DATETIME($draws_at) }
lottery-chance-none = You have no ticket yet.
lottery-chance-certain = As things stand, you are almost sure to win!
lottery-chance-percent = As things stand, you win with a chance of about { $percent }%.
lottery-chance = As things stand, your chance is about <b>one in { $one_in }</b>.

## Staff: the list and the card

admin-menu-lotteries = 🎲 Lotteries
admin-command-lotteries = Lotteries: making, announcing, winners
lottery-list =
    { $count ->
        [0] 🎲 <b>No lottery yet</b>

        Make one with a few taps: its name, its prize, the day it closes. Nobody sees it before you announce it.
       *[other] 🎲 <b>Lotteries</b>
    }
lottery-list-line =
    { $phase ->
        [draft] 📝 { $title } · draft
        [soon] ⏳ { $title } · announced
        [open] ✅ { $title } · { $tickets ->
            [one] { $tickets } ticket
           *[other] { $tickets } tickets
        } · until { DATETIME($at, style: "day") }
        [closed] 🔒 { $title } · { $tickets ->
            [one] { $tickets } ticket
           *[other] { $tickets } tickets
        } · waits for its draw
        [drawn] 🎉 { $title } · waits for its winners
        [finished] ☑️ { $title } · over
       *[cancelled] ✖️ { $title } · called off
    }
lottery-list-label =
    { $phase ->
        [draft] 📝 { $title }
        [soon] ⏳ { $title }
        [open] ✅ { $title }
        [closed] 🔒 { $title }
        [drawn] 🎉 { $title }
        [finished] ☑️ { $title }
       *[cancelled] ✖️ { $title }
    }
lottery-phase =
    { $phase ->
        [draft] 📝 A draft; only you can see it.
        [soon] ⏳ Announced; it opens on { DATETIME($opens_at) }.
        [open] ✅ Open until { DATETIME($closes_at) }.
        [closed] 🔒 Closed; the draw is on { DATETIME($draws_at) }.
        [drawn] 🎉 Drawn; waiting for the winners.
        [finished] ☑️ Over.
       *[cancelled] ✖️ Called off: { $reason }
    }
lottery-channel =
    { $chosen ->
        [true] 📣 Published in “{ $title }”.
       *[false] 📣 Published in no channel.
    }
lottery-beacon =
    { $public ->
        [true] 🔐 Drawn with a public number; nobody, not even you, knows it beforehand.
       *[false] 🔐 Drawn without a public number; we say openly that the shop could have known the result earlier.
    }
lottery-counts =
    📊 <b>{ $tickets ->
        [one] { $tickets } ticket
       *[other] { $tickets } tickets
    }</b> held by <b>{ $members ->
        [one] { $members } member
       *[other] { $members } members
    }</b>
lottery-button-new = ➕ New lottery
lottery-button-all = ‹ All lotteries
lottery-button-back = ‹ The lottery
lottery-button-preview = 👀 As members see it
lottery-button-announce = 📣 Announce to members…
lottery-button-drop = 🗑 Throw away
lottery-button-cancel = ✖️ Call it off…
lottery-button-refresh = 🔄 Refresh
lottery-button-give = 🎟 Give a member tickets
lottery-button-winners = 🏆 Winners
lottery-button-proof = 🔐 What was published
lottery-button-hand-over = ✅ Handed over
lottery-field-title = Name
lottery-field-description = Description
lottery-field-picture = 🖼 Picture
lottery-field-limit = 🔢 Limit each
lottery-field-prizes = 🎁 Prizes
lottery-field-ways = 🎟 Ways to tickets
lottery-field-opens = Opens
lottery-field-closes = Closes
lottery-field-draws = Draw
lottery-field-reserves = Reserves
lottery-field-claim = Time to accept
lottery-field-once =
    { $once ->
        [true] Wins once each
       *[false] May win again
    }
lottery-field-tiers = 👥 For whom
lottery-field-channel = 📣 Channel
lottery-field-beacon =
    { $public ->
        [true] 🔐 Public number: yes
       *[false] 🔐 Public number: no
    }

## Staff: making and changing

lottery-new-title =
    🎲 <b>A new lottery</b>

    What is it called? Write it as members shall read it, like “Midwinter lottery”.
lottery-new-prize = 🎁 What is the prize? More can be added later.
lottery-new-pieces = { $prize }: how many win it? Tap or type.
lottery-ask-closes = 🔒 <b>Until when does it take tickets?</b>
lottery-ask-opens = 🟢 <b>From when on does it take tickets?</b>
lottery-ask-draws = 🎉 <b>When is it drawn?</b> At least ten minutes after the close.
lottery-opens-at-once = 🟢 As soon as it is announced
lottery-added-toast = There it is. Change what you like, then announce it.
lottery-ask-title = Write the lottery’s new name.
lottery-ask-description = Write a few sentences about the lottery; they stand under its name.
lottery-skip-description = No description
lottery-ask-picture = 🖼 Send a picture to stand above the lottery.
lottery-skip-picture = No picture
lottery-ask-limit = 🔢 How many tickets may one member have altogether?
lottery-skip-limit = No limit
lottery-ask-reserves = How many reserves shall be drawn? If a winner does not accept, it is their turn. None is fine too.
lottery-ask-claim = How many days does a winner have to accept the prize?
lottery-prizes = 🎁 <b>Prizes</b>, in the order they are drawn:
lottery-prize-add = ➕ Another prize
lottery-prize-remove = ✖️ { $prize }
lottery-ways = 🎟 <b>How does one get tickets?</b> Tap a way to turn it on or off.
lottery-way-turn =
    { $way ->
        [daily] One a day, free
        [points] For points
        [purchase] By buying
        [codes] By product codes
        [invitation] By bringing friends
       *[staff] Given by staff
    }
lottery-ask-way =
    { $way ->
        [points] ⭐️ How many points is a ticket?
        [purchase] 🛍 One ticket for purchases of how much? Like “500 thousand”.
       *[other] 🤝 How many tickets for every friend who joins?
    }
lottery-ask-tiers =
    { $count ->
        [0] 👥 The club has no tiers yet, so every member may take part.
       *[other] 👥 <b>Who may take part?</b> Tap the tiers.
    }
lottery-tiers-all = Every member
lottery-tier-turn =
    { $chosen ->
        [true] ✓ { $tier }
       *[false] { $tier }
    }
lottery-ask-channel =
    { $count ->
        [0] 📣 There is no channel or group yet that the members’ bot can write in. Make it an admin of your channel and come back.
       *[other] 📣 <b>In which channel or group is it published?</b> The opening, the closed list and the result are posted there.
    }
lottery-channel-none = None of them
lottery-beacon-toast =
    { $public ->
        [true] A number that is published everywhere and known to nobody beforehand is joined with the shop’s secret.
       *[false] Without a public number nobody can change the result either; but we say openly that the shop could have known it earlier.
    }
lottery-preview = 👀 This is how members see it:
lottery-ask-announce =
    📣 <b>Announce “{ $title }”?</b>

    Its rules are published, and from then on nobody, not even you, can change them.{ $channel ->
        [true] { " " }The channel is told too.
       *[false] { "" }
    }{ $public ->
        [true] { "" }
       *[false] { " " }We tell members that no public number joins in.
    }
lottery-announce-yes = 📣 Announce it
lottery-announced-toast = Announced. Good luck!
lottery-ask-drop = Throw the draft “{ $title }” away? Write the reason for the journal in one sentence.
lottery-ask-cancel =
    ✖️ <b>Calling off “{ $title }”</b>

    Write the reason; everybody with a ticket reads it and gets their points back.
lottery-confirm-cancel =
    { $draft ->
        [true] ✖️ Put the draft “{ $title }” aside?

        Reason: { $reason }
       *[false] ✖️ <b>Call off “{ $title }”?</b> Its tickets ({ $tickets }) become void and points go back.

        The reason they read: { $reason }
    }
lottery-cancel-yes = ✖️ Yes, call it off
lottery-cancel-no = No, leave it
lottery-cancelled-toast = Called off.

## Staff: what was published

lottery-proof-title = 🔐 <b>What was published of “{ $title }”</b>
lottery-proof-commitment =
    Bound to a secret since before it opened:
    <code>{ $value }</code>
lottery-proof-list-later = The list of tickets is closed on { DATETIME($at) }, and its fingerprint published.
lottery-proof-list =
    The list of { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    } is closed:
    <code>SHA-256</code>: <code>{ $sha256 }</code>
    <code>Merkle</code>: <code>{ $root }</code>
lottery-proof-round = Public number: drand, round <code>{ $round }</code>
lottery-proof-revealed =
    The secret, after the draw:
    <code>{ $otp }</code>

## Staff: tickets given, and winners

lottery-ask-whom = 🎟 Tickets of “{ $title }” for whom? Type their member number, phone or name.
lottery-ask-which =
    { $count ->
        [0] 🎟 No lottery is open just now that lets staff give tickets.
       *[other] 🎟 Tickets of which lottery for <b>{ $name }</b>?
    }
lottery-ask-count = 🎟 How many tickets of “{ $title }” for <b>{ $name }</b>? Tap or type.
lottery-given-toast = Given.
lottery-given =
    🎟 <b>{ $name }</b> got { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    } of “{ $title }”, from number { $first } on, and has { $mine } now.
lottery-on-card = 🎟 Give lottery tickets
lottery-winners =
    { $count ->
        [0] 🏆 Nobody had a ticket of “{ $title }”, so nobody won.
       *[other] 🏆 <b>Winners of “{ $title }”</b>
    }
lottery-winner-line =
    { $state ->
        [reserve] { $place }. { $name } · ticket { $ticket } · reserve
        [called] { $place }. <b>{ $name }</b> · ticket { $ticket } · { $prize } · has not answered
        [accepted] { $place }. <b>{ $name }</b> · ticket { $ticket } · { $prize } · accepted
        [handed_over] { $place }. <b>{ $name }</b> · ticket { $ticket } · { $prize } · got it
        [declined] { $place }. { $name } · ticket { $ticket } · passed
        [skipped] { $place }. { $name } · ticket { $ticket } · passed over by the rules
       *[lapsed] { $place }. { $name } · ticket { $ticket } · too late
    }
lottery-winner-label =
    { $state ->
        [reserve] { $place }. { $name } · reserve
        [called] ⏳ { $place }. { $name }
        [accepted] 🎁 { $place }. { $name }
        [handed_over] ✅ { $place }. { $name }
       *[other] ✖️ { $place }. { $name }
    }
lottery-winner =
    🏆 <b>{ $name }</b> · <code>{ $number }</code>

    Ticket { $ticket } of “{ $title }”
lottery-winner-state =
    { $state ->
        [reserve] A reserve whose turn has not come.
        [called] ⏳ May accept until { DATETIME($due_at) }.
        [accepted] 🎁 Accepted; waiting to be handed over.
        [handed_over] ✅ Got it on { DATETIME($closed_at) }.
        [declined] Passed on the prize.
        [skipped] Passed over by the published rules.
       *[lapsed] Was too late; a reserve was called.
    }
lottery-winner-details = 📍 { $details }
lottery-handed-over-toast = Written down.
lottery-button-look = 🎁 The winner

## Members: the list, and one lottery

menu-lottery = 🎲 Lotteries
command-lottery = 🎲 Lotteries and my tickets
menu-verify = 🔐 Check a draw
command-verify = 🔐 Check the draws
play-lotteries-empty =
    🎲 <b>No lottery just now</b>

    As soon as one begins, we will tell you.
play-lotteries = 🎲 <b>Lotteries</b>
play-lottery-button = 🎲 { $title }
play-lottery-line =
    { $phase ->
        [soon] ⏳ <b>{ $title }</b>
        Begins on { DATETIME($opens_at) }.
        [open] ✅ <b>{ $title }</b>
        Until { DATETIME($closes_at) } · { $tickets ->
            [one] { $tickets } ticket
           *[other] { $tickets } tickets
        } · { $mine ->
            [0] you have none yet
           *[other] { $mine } of them yours
        }
        [closed] 🔒 <b>{ $title }</b>
        Draw on { DATETIME($draws_at) } · { $mine ->
            [0] tickets: { $tickets }
           *[other] { $mine } of { $tickets } are yours
        }
        [drawn] 🎉 <b>{ $title }</b>
        Drawn.
        [finished] ☑️ <b>{ $title }</b>
        Over.
       *[cancelled] ✖️ <b>{ $title }</b>
        Called off.
    }
play-lottery-more-prizes =
    { $more ->
        [one] and { $more } more prize…
       *[other] and { $more } more prizes…
    }
lottery-left-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } and { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
lottery-left-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } and { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
lottery-left-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
play-lottery-phase =
    { $phase ->
        [soon] ⏳ Begins on { DATETIME($opens_at) }.
        [open] ⏳ <b>{ $left }</b> left, until { DATETIME($closes_at) }
        [closed] 🔒 No more tickets; it is drawn on { DATETIME($draws_at) }, and we will tell you.
        [waiting] 🔒 It is time for the draw, and we are waiting for the public number. As soon as it is there, the draw is made and we will tell you.
        [cancelled] ✖️ Called off: { $reason }
       *[other] 🎉 Drawn.
    }
play-lottery-count =
    { $tickets ->
        [0] 📊 Nobody has a ticket yet; be the first!
        [one] 📊 <b>{ $tickets }</b> ticket so far
       *[other] 📊 <b>{ $tickets }</b> tickets so far
    }
play-lottery-mine = 🎟 <b>{ $mine }</b> of them yours: { $numbers }
play-lottery-ways = <b>How to get tickets:</b>
play-lottery-way-taken = { $way } (taken today ✓)
play-lottery-way-missing = { $way } (you are { POINTS($missing) } short)
play-lottery-take-free = 🎟 Today’s free ticket
play-lottery-take-points =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    } · { $price }⭐️
play-lottery-tickets = 🎟 My tickets ({ $mine })
play-lottery-rules = 📜 Rules
play-lottery-verify = 🔐 Check it
play-lottery-back = ‹ The lottery
play-lottery-look = 🎲 See the lottery
play-lottery-take-part = 🎲 Take part
play-lottery-confirm =
    🎟 <b>{ $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    } of “{ $title }”</b>

    It takes { POINTS($cost) } and leaves you { POINTS($left) }. Shall we?
play-lottery-buy-yes = ✅ Yes, please
play-lottery-buy-no = No, back
play-lottery-entered =
    🎉 { $count ->
        [1] Ticket number <b>{ $first }</b> is yours!
       *[other] { $count } tickets from number <b>{ $first }</b> on are yours!
    }{ $spent ->
        [0] { "" }
       *[other] { " " }It took { POINTS($spent) }.
    }
play-tickets =
    🎟 <b>Your tickets of “{ $title }”</b>

    { $mine } altogether
play-ticket =
    { $withdrawn ->
        [true] <s>{ $number }</s> · taken out
       *[false] <b>{ $number }</b> · { $way ->
            [daily] free
            [points] for points
            [purchase] by buying
            [codes] by a product code
            [invitation] by bringing a friend
            [prize] won
           *[staff] given by the shop
        } · { DATETIME($at, style: "day") }
    }
play-lottery-drawn =
    🎉 <b>Drawn</b> from { $tickets ->
        [one] { $tickets } ticket
       *[other] { $tickets } tickets
    }
play-lottery-not-yours = It was not your turn this time. Thank you for taking part!
play-lottery-won =
    { $count ->
        [1] <b>The winning ticket:</b>
       *[other] <b>{ $count } winning tickets:</b>
    }
play-lottery-won-line = 🎟 <b>{ $ticket }</b> · { $prize }
play-lottery-how =
    { $public ->
        [true] 🔐 <b>How is it drawn?</b>
        1. Before it opened we made a secret and published its fingerprint; it cannot be changed any more.
        2. When time is up, the list of tickets is closed and its fingerprint published.
        3. A public number comes out that nobody in the world knew until then.
        4. The secret and that number make the winners, and everything is laid open. Anybody can work it out again.
       *[false] 🔐 <b>How is it drawn?</b>
        1. Before it opened we made a secret and published its fingerprint; it cannot be changed any more.
        2. When time is up, the list of tickets is closed and its fingerprint published.
        3. The secret and the list make the winners, and everything is laid open. No public number joins in; so the shop could have known the result earlier.
    }
play-lottery-commitment =
    The secret’s fingerprint:
    <code>{ $value }</code>

## Members: a prize

play-win-open = 🎁 See my prize
play-win-more =
    { $count ->
        [one] and { $count } more win of yours
       *[other] and { $count } more wins of yours
    }
play-win-line =
    { $state ->
        [called] 🎉 <b>Your ticket { $ticket } won { $prize }!</b> It is waiting for your answer.
        [accepted] 🎁 Your ticket { $ticket } won { $prize }; you accepted it, and it is waiting to be handed over.
        [handed_over] ✅ Your ticket { $ticket } won { $prize }, and you have it.
        [declined] Your ticket { $ticket } won, and you passed the prize on.
       *[lapsed] Your ticket { $ticket } won, but the time to accept is over.
    }
play-win =
    { $state ->
        [called] 🎉 <b>You won!</b>

        Ticket { $ticket } of “{ $title }”: <b>{ $prize }</b>

        Accept it by { DATETIME($due_at) }; after that it is a reserve’s turn.
        [accepted] 🎁 <b>{ $prize }</b>

        You accepted it. The shop will get in touch to hand it over.
        [handed_over] ✅ <b>{ $prize }</b>

        { $kind ->
            [points] The points are in your account.
            [voucher] The voucher is among your vouchers.
            [tickets] The tickets are yours.
           *[thing] You have it. Enjoy!
        }
        [declined] You passed on <b>{ $prize }</b>, and it is the next one’s turn.
       *[lapsed] The time to accept <b>{ $prize }</b> is over, and it is the next one’s turn.
    }
play-win-accept = 🎁 I accept
play-win-decline = I do not want it
play-win-ask-details =
    🎁 <b>{ $prize }</b>

    Where and how shall it reach you? Write an address or a number (up to { $most } letters). Only the staff who hand prizes over see it, and it is forgotten afterwards.
play-win-later = ‹ Later
play-win-ask-decline = Pass on <b>{ $prize }</b>? It goes to the next one and does not come back.
play-win-decline-yes = Yes, pass it on
play-win-decline-no = No, I want it
play-win-card-title = Winner of “{ $title }”
play-win-card-ticket = Ticket { $number }

## Members: checking

play-verify-empty = 🔐 You have had no ticket of a lottery yet. When you have one, you can check its draw here.
play-verify =
    🔐 <b>Checking a draw</b>

    Which one shall we work out again together?
play-verify-later = 🔐 The list of “{ $title }” is still open. It is closed and published on { DATETIME($at) }; from then on you can see your tickets in it.
play-verify-title = 🔐 <b>Checking “{ $title }”</b>
play-verify-list =
    The list of { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    } is published:
    <code>SHA-256</code>: <code>{ $sha256 }</code>
    <code>Merkle</code>: <code>{ $root }</code>
play-verify-mine =
    { $mine ->
        [0] No ticket in this list is yours.
       *[other] { $included ->
            [true] ✅ Your tickets ({ $mine }) are in this very list:
           *[false] ❌ Your tickets do not fit the published list:
        }
    }
play-verify-ticket =
    🎟 <b>{ $number }</b>: line { $leaf }, { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    } to the root { $fate ->
        [winner] · 🎉 won
        [reserve] · reserve
        [skipped] · passed over by the rules
       *[none] { "" }
    }
play-verify-outcome =
    { $outcome ->
        [holds] ✅ <b>The result is right.</b> We have just worked the draw out again from the published file, and the same winners came out.
       *[waits] ⏳ It is not drawn yet; that is on { DATETIME($at) }. The list does not change any more.
    }
play-verify-fails =
    ❌ <b>The result does not fit:</b> { $fault ->
        [count-differs] there are not as many tickets as it says.
        [order-differs] ticket { $ticket } is out of order.
        [list-differs] the list has another fingerprint.
        [root-differs] the list has another root.
        [list-not-published] this is not the list that was published.
        [root-not-published] this is not the root that was published.
        [secret-differs] the secret does not fit what was published before.
        [value-differs] the public number is another one.
        [chain-differs] the public number is not drand’s.
        [not-in-list] ticket { $ticket } is not in the published list.
       *[result-differs] something else comes out for ticket { $ticket }.
    }
play-verify-tag = Your mark in the list, which only the club knows to be yours: <code>{ $tag }</code>
play-verify-page = 🌐 The draw’s page
play-verify-file = 📄 The list and the result
play-verify-file-sent = 📄 The file of “{ $title }”. A small program on the draw’s page works it out again on any computer.
play-verify-file-large = This file is too large for the messenger. Get it from the draw’s page.
