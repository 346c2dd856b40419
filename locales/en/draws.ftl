# Lotteries: what the core says, refuses and writes into the journal

## No

error-lottery-not-found = This lottery is no longer here. Look at the others in the list.
error-lottery-invalid =
    { $field ->
        [title] Write the lottery’s name, one to eighty letters.
        [description] Write a shorter description; six hundred letters fit.
        [prizes] The prizes do not fit together: at least one is needed, and each must still be there. Choose them again.
        [times] It opens, then closes, then is drawn, all within a year. Look at the times again.
        [tiers] Choose again which tiers may enter.
        [ways] Choose at least one way to get tickets.
        [community] This channel or group is no longer in the list. Choose another one.
        [picture] Send the picture again.
       *[other] One of the numbers is out of range. Write it again.
    }
error-lottery-fixed =
    { $state ->
        [cancelled] This lottery was called off. Make a new one if you like.
       *[other] The rules of this lottery were published and do not change any more. If something is wrong, call it off before the draw and make a new one.
    }
error-lottery-not-open =
    { $state ->
        [soon] It has not begun yet; it opens on { DATETIME($opens_at) }.
        [cancelled] This lottery was called off. Points you paid come back.
       *[closed] It takes no more tickets. We will tell you the result here.
    }
error-lottery-way-closed = This lottery gives no tickets that way. Look at its other ways.
error-lottery-not-for-you = This lottery is for other tiers of the club. Look at the other lotteries.
error-lottery-limit-reached =
    { $left ->
        [0] Everybody may have up to { $limit } tickets, and you have them all. Good luck!
       *[other] Everybody may have up to { $limit } tickets; there is room for { $left } more.
    }
error-lottery-ticket-taken-today = You have taken today’s free ticket. There is another one tomorrow.
error-lottery-price-changed = A ticket is { POINTS($price) } now. Nothing was spent; tap again if you like.
error-lottery-draw-begun = The result is known, or could be: nobody can call this lottery off any more.
error-win-not-found = This prize is not on your list. Look at your lotteries.
error-win-closed =
    { $state ->
        [accepted] You have accepted this prize; it is waiting to be handed over.
        [handed_over] This prize has been handed over.
        [declined] You passed on this prize, and it went to the next one.
       *[lapsed] The time to accept this prize is over, and it went to the next one.
    }
error-win-details-required = To hand the prize over we need an address or a number to find you by; up to { $most } letters.
error-draw-file-unreadable = This is no file of a draw, or it is damaged at line { $line }. Get it again from the draw’s page.

## To members

told-lottery-opened = 🎲 The lottery “{ $title }” is open! You have until { DATETIME($closes_at) }.
told-lottery-tickets =
    { $way ->
        [purchase] 🎟 Your purchase got you { $count ->
            [one] { $count } ticket
           *[other] { $count } tickets
        } of the lottery “{ $title }”.
        [invitation] 🎟 For the friend you invited you got { $count ->
            [one] { $count } ticket
           *[other] { $count } tickets
        } of the lottery “{ $title }”.
       *[staff] 🎟 You were given { $count ->
            [one] { $count } ticket
           *[other] { $count } tickets
        } of the lottery “{ $title }”.
    }
told-lottery-tickets-gone =
    Your purchase was given back, and so { $count ->
        [one] its { $count } ticket
       *[other] its { $count } tickets
    } of the lottery “{ $title }” went too.
told-lottery-cancelled =
    The lottery “{ $title }” was called off: { $reason }{ $points ->
        [0] { "" }
       *[other] { " " }The { POINTS($points) } you paid came back.
    }
told-lottery-won =
    { $reserve ->
        [yes] 🎉 It is your turn! In the lottery “{ $title }” ticket { $ticket } won <b>{ $prize }</b>. Accept it by { DATETIME($due_at) }.
       *[no] 🎉 You won! In the lottery “{ $title }” ticket { $ticket } won <b>{ $prize }</b>. Accept it by { DATETIME($due_at) }.
    }
told-lottery-result =
    🎲 The lottery “{ $title }” was drawn. It was not your turn this time; thank you for taking part.
    Everybody can check it: /verify
told-lottery-lapsed = The time to accept <b>{ $prize }</b> of the lottery “{ $title }” is over, and it went to the next one.
told-lottery-handed-over = 🎁 <b>{ $prize }</b> of the lottery “{ $title }” was handed over to you. Enjoy!

## To staff

told-lottery-claimed = 🎁 <b>{ $name }</b> accepted “{ $prize }” of the lottery “{ $title }”. Handing it over is up to you.

## In the channel

told-lottery-announced =
    🎲 <b>{ $title }</b>

    Opens: { DATETIME($opens_at) }
    Closes: { DATETIME($closes_at) }
    Draw: { DATETIME($draws_at) }

    The result comes from a secret we are bound to from now on:
    <code>{ $commitment }</code>
    { $beacon ->
        [quicknet] and from a public number nobody knows yet.
       *[none] No public number joins in; so the shop could have known the result earlier.
    }
told-lottery-frozen =
    🔒 <b>{ $title }</b>: the list of { $tickets ->
        [one] { $tickets } ticket
       *[other] { $tickets } tickets
    } is closed.

    <code>SHA-256</code>: <code>{ $sha256 }</code>
    <code>Merkle</code>: <code>{ $root }</code>
    { $round ->
        [none] Draw: { DATETIME($round_at) }
       *[other] Public number: drand, round <code>{ $round }</code>, { DATETIME($round_at) }
    }
told-lottery-drawn =
    🎉 <b>{ $title }</b> was drawn.

    Winning numbers: { $numbers }
    Secret: <code>{ $otp }</code>
told-lottery-called-off = The lottery “{ $title }” was called off: { $reason }

## Journal

act-added-lottery = 🎲 Made the lottery “{ $title }”
act-edited-lottery = 🎲 Changed the lottery “{ $title }”
act-announced-lottery = 📣 Announced the lottery “{ $title }”
act-cancelled-lottery = 🎲 Called off the lottery “{ $title }” ({ $reason })
act-gave-lottery-tickets =
    🎟 Gave { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    } of “{ $title }” to { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }
act-handed-over-lottery-prize =
    🎁 Handed over “{ $prize }” of “{ $title }” to { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }

## The page of a draw

draw-page-phase =
    { $phase ->
        [soon] It opens on { DATETIME($at) }.
        [open] It is open until { DATETIME($at) }.
        [drawn] It was drawn on { DATETIME($at) }.
        [finished] It was drawn on { DATETIME($at) }, and its prizes have found their owners.
        [cancelled] It was called off on { DATETIME($at) }.
       *[closed] It takes no more tickets; it is drawn from { DATETIME($at) } on, as soon as the public value is there.
    }
draw-page-name =
    { $name ->
        [opens] Opens
        [closes] Closes
        [draws] Draw
        [tickets] Tickets
        [commitment] Commitment
        [sha256] List’s SHA-256
        [root] Merkle root
        [round] drand round
        [signature] Round’s signature
        [randomness] Public value
       *[otp] Secret
    }
draw-page-count =
    { $n ->
        [one] { $n } ticket
       *[other] { $n } tickets
    }
draw-page-prizes = Prizes
draw-page-prize =
    { $pieces ->
        [1] { $prize }
       *[other] { $pieces } × { $prize }
    }
draw-page-reserve = reserve
draw-page-wins = The numbers that were drawn
draw-page-win =
    Ticket { $ticket }: { $prize }{ $state ->
        [declined] { " " }(passed on it)
        [lapsed] { " " }(its time ran out)
        [skipped] { " " }(no member any more)
       *[other] { "" }
    }
draw-page-how = How can I be sure?
draw-page-how-text = Before it opened, the shop was bound to a secret and published its commitment. When it closed, the list of tickets was published and does not change any more. Then a public value came out that had been named before, the secret was revealed, and the two of them together decided who wins. Nobody, not even the shop, could choose the result or draw again.
draw-page-no-beacon = No public value joins this draw: the result comes from the secret and the list itself. So the shop could have known the result once the list was closed, and, by meddling with tickets, even before.
draw-page-values = What was published
draw-page-list-later = The list of tickets appears here when the lottery closes.
draw-page-check = See for yourself
draw-page-check-text = Get these two files and run the command below on any computer with Python. Compare the SHA-256 with what the channel said before the draw.

## The command verify-draw

setting-drand-urls-malformed = CLUB_DRAND_URLS is wrong: write at least two http or https addresses with commas between them.
verify-no-file = The file { $file } could not be read. Check its path.
verify-draw = Draw { $draw }, { $tickets } tickets
verify-hashes =
    SHA-256 of the list: { $sha256 }
    Merkle root: { $root }
verify-no-beacon = No public value joined: the shop could have known the result earlier.
verify-drawn =
    { $fate ->
        [winner] { $place }. ticket { $ticket }: prize { $prize }
        [reserve] { $place }. ticket { $ticket }: reserve
       *[skipped] { $place }. ticket { $ticket }: passed over, { $why ->
            [won-already] its owner had won
            [blocked] its owner was blocked at the close
            [left] its owner had left at the close
            [erased] its owner was forgotten at the close
           *[other] { $why }
        }
    }
verify-finding =
    { $fault ->
        [count-differs] ✗ The head says { $said } tickets, the list holds { $found }.
        [order-differs] ✗ Ticket { $ticket } stands after ticket { $said }.
        [list-differs] ✗ The list’s SHA-256 is { $found }, not { $said } as the result says.
        [root-differs] ✗ The Merkle root is { $found }, not { $said } as the result says.
        [list-not-published] ✗ This is not the published list: its SHA-256 is { $found }, not { $said }.
        [root-not-published] ✗ This is not the published list: its Merkle root is { $found }, not { $said }.
        [secret-differs] ✗ The secret is not the one that was committed to: it gives { $found }, not { $said }.
        [value-differs] ✗ The public value is { $found }, not { $said }.
        [chain-differs] ✗ The list names another chain than drand’s quicknet: { $said }.
        [not-in-list] ✗ Ticket { $ticket } is not in the list that was published.
       *[result-differs] ✗ The result does not hold: the file says “{ $said }”, it should be “{ $found }”.
    }
verify-compare = Compare the signature in the file with { $address }
verify-fails = It does not hold.
verify-holds = Everything holds.
verify-waits = The list holds; the result is not revealed yet.
