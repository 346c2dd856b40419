# Envelopes: points that are shared out in a group

## Making one

menu-envelope = 🧧 Envelopes
command-envelope = 🧧 An envelope for a group
envelope-ask-points =
    🧧 <b>An envelope for a group</b>

    Put points into it, send it to a group of friends, and whoever is quick opens a share. One share for each member of the club. What nobody has opened after a day comes back to you.

    How many points shall go in? You have { POINTS($available) }.
    { $limited ->
        [true] <i>From { $least } to { POINTS($most) }</i>
       *[false] <i>At least { POINTS($least) }</i>
    }
envelope-ask-shares =
    🧧 <b>{ POINTS($points) }</b>

    For how many people? Tap one, or write a number up to { $most }.
envelope-button-shares =
    { $shares ->
        [one] { $shares } person
       *[other] { $shares } people
    }
envelope-button-mine = 🧧 { POINTS($points) } · { $left } left
envelope-preview =
    🧧 <b>Your envelope</b>

    { POINTS($points) } for { $shares ->
        [one] { $shares } person
       *[other] { $shares } people
    }
    { $split ->
        [equal] ⚖️ Equal shares
       *[random] 🎲 Shares by luck; everybody gets at least 1 point
    }
    { $has_words ->
        [true] <blockquote>{ $words }</blockquote>
       *[false] Without words
    }

    The points leave your balance now, and you keep { POINTS($left) }. The envelope stays open for a day, or until the points in it would expire; what is left comes back with the time it had.
envelope-button-random = 🎲 Shares by luck
envelope-button-equal = ⚖️ Equal shares
envelope-button-words = ✏️ Write a few words
envelope-button-fill = Yes, fill it
envelope-button-never-mind = No, I changed my mind
envelope-ask-words = ✏️ Write a few words for the envelope, up to 120 letters. The whole group will see them.
envelope-press-fill = To make the envelope press “Yes, fill it”, or change your mind.
envelope-begin-again = This button is old, and nothing was taken from you. Please begin again.

## My envelope

envelope-mine =
    { $state ->
        [open] 🧧 <b>Your envelope is ready</b>
        [empty] 🎉 <b>Your envelope is all opened</b>
       *[ended] 🧧 <b>This envelope is closed</b>
    }

    { POINTS($points) } for { $shares ->
        [one] { $shares } person
       *[other] { $shares } people
    }
    { $state ->
        [open] { $opened ->
            [0] Nobody has opened it yet. Send it to a group now.
           *[other] Opened by { $opened }, { $left } left.
        }
        [empty] Every share was opened: { $shares }.
       *[ended] Opened by { $opened }. { POINTS($returned) } came back to you.
    }
    { $state ->
        [open] Open until { DATETIME($expires_at) }.
       *[other] { "" }
    }
envelope-button-send = 📨 Send it to a group
envelope-button-fresh = 🔄 How is it going?
envelope-button-end = Close the envelope
envelope-button-another = 🧧 Another envelope
envelope-end-sure =
    Close the envelope? The { $left } shares that are left can no longer be opened, and { POINTS($points) } come back to you with the time they had.
envelope-button-end-yes = Yes, close it
envelope-button-end-no = No, leave it open
envelope-share-text = 🧧 An envelope of points from { $club }: be quick!
told-envelope-emptied =
    🎉 <b>Your envelope is all opened!</b>

    Shares opened: { $shares }. { POINTS($points) } went to your friends.
told-envelope-ended =
    🧧 <b>The time of your envelope is over</b>

    Opened: { $opened } of { $shares }. { POINTS($points) } came back to you with the time they had.

## The envelope in a group

envelope-article =
    { $shares ->
        [one] 🧧 { POINTS($points) } for { $shares } person
       *[other] 🧧 { POINTS($points) } for { $shares } people
    }
envelope-article-about = Tap to send it here
envelope-article-none = 🧧 Make an envelope in the bot first
envelope-post-from =
    { $named ->
        [true] 🧧 <b>{ $name } brought an envelope of points</b>
       *[false] 🧧 <b>An envelope of points from a member</b>
    }
envelope-post-words = <blockquote>{ $words }</blockquote>
envelope-post-what =
    { $split ->
        [equal] { POINTS($points) } for { $shares ->
            [one] { $shares } person
           *[other] { $shares } people, in equal shares
        }
       *[random] { POINTS($points) } for { $shares ->
            [one] { $shares } person
           *[other] { $shares } people, shares by luck
        }
    }
envelope-post-left =
    { $state ->
        [open] { $left ->
            [one] { $left } share left.
           *[other] { $left } shares left.
        }
        [empty] Every share was opened. 🎉
       *[ended] This envelope is closed.
    }
envelope-post-opened = 👐 Opened by { $names }
envelope-post-more = { $names } and { $more } more
envelope-post-name = { $name }
envelope-post-somebody = somebody
envelope-post-separator = {", "}
envelope-post-open = 🧧 Open
envelope-post-join = Not a member yet? Join { $club }

## The answer to opening

envelope-toast-opened = 🧧 You got { POINTS($points) }!
envelope-toast-opened-before = You opened this one: { POINTS($points) }
envelope-toast-closed = This envelope did not open for you. Please ask in the bot's own chat.
envelope-opened =
    🧧 <b>You got { POINTS($points) } from the envelope!</b>

    You now have { POINTS($available) }.
envelope-opened-before =
    🧧 You opened this envelope before: <b>{ POINTS($points) }</b>

    You now have { POINTS($available) }.
envelope-waits =
    🧧 <b>An envelope of points is waiting for you!</b>

    Join the club first, then go back to the group and press “Open” again.

## History

what-envelope-given = an envelope for a group
what-envelope-received = your share of an envelope
what-envelope-returned = the rest of your envelope
why-envelope-given = You put these points into an envelope for a group.
why-envelope-received = These points are your share of an envelope you opened, with the time they had.
why-envelope-returned = Nobody opened these shares of your envelope; they came back with the time they had.
admin-entry-envelope-given = an envelope for a group
admin-entry-envelope-received = a share of an envelope
admin-entry-envelope-returned = the rest of an envelope

## Refusals

error-envelopes-off = No envelopes can be made in this club for now. Your points are where they were.
error-envelope-not-found = This envelope was not found. Ask whoever sent it to send it again.
error-envelope-own = This one is yours 🙂 Send it to your friends.
error-envelope-empty = What a pity, every share of this envelope has been opened. Be quicker next time.
error-envelope-ended = The time of this envelope is over. Wait for the next one.
error-envelope-needs-phone = To open envelopes, first add your phone in your profile in the bot.
error-envelope-opens-reached = You have opened { $limit } envelopes today. Come back tomorrow.
error-envelope-too-small = The smallest envelope is { POINTS($least) }. Write a larger number.
error-envelope-too-large = An envelope holds at most { POINTS($most) }. Write a smaller number.
error-envelope-too-early = A little early: you can make envelopes from { DATE($again_from) }.
error-envelope-day-reached =
    { $left ->
        [0] You have put { POINTS($limit) } into envelopes today, which is the limit. Come back tomorrow.
       *[other] You can put only { POINTS($left) } more into envelopes today. Write a smaller number.
    }
error-envelope-shares-invalid = This envelope can be shared by 1 to { $most } people. Write another number.
error-envelope-terms-invalid =
    { $field ->
        [least] The least must be at least 1 point. Write another number.
        [most] The most in an envelope cannot be below the least. Write another number.
        [per_day] The limit of a day cannot be below the least in an envelope. Write another number.
        [shares_most] An envelope can be shared by 1 to 200 people. Write another number.
        [member_days] Days of membership go from 0 to 3650. Write another number.
       *[other] This number will not do. Write another one.
    }

## The staff's bot

admin-menu-envelopes = 🧧 Envelopes
admin-command-envelopes = envelopes in groups
admin-envelopes-off-text =
    🧧 <b>Envelopes are off.</b>

    When they are on, members can put their own points into an envelope and send it to their groups; whoever wants a share has to be a member of the club.
admin-envelopes-text =
    🧧 <b>Envelopes are on.</b>

    Members share out their own points among their friends; no new points come of it.

    Least in an envelope: { POINTS($least) }
    Most in an envelope: { $most ->
        [none] no limit
       *[other] { POINTS($most) }
    }
    Each member in a day: { $per_day ->
        [none] no limit
       *[other] { POINTS($per_day) }
    }
    Most shares in an envelope: { $shares_most }
    Member for: { $member_days ->
        [0] from the first day
       *[other] at least { $member_days } days
    }
    Opened by a member in a day: { $opens_per_day ->
        [none] no limit
       *[other] { $opens_per_day }
    }
    { $needs_phone ->
        [true] Only who has shared a phone opens envelopes.
       *[false] No phone is needed to open envelopes.
    }
admin-envelopes-on = Switch on
admin-envelopes-off = Switch off
admin-envelope-least = Least
admin-envelope-most = Most
admin-envelope-per-day = In a day
admin-envelope-shares-most = Shares
admin-envelope-member-days = Member for
admin-envelope-opens-per-day = Opened in a day
admin-envelope-phone-needed = Phone needed
admin-envelope-phone-not-needed = No phone needed
admin-envelope-no-limit = No limit
admin-ask-envelope-least = What is the least that may go into an envelope, in points?
admin-ask-envelope-most = How many points may one envelope hold at most?
admin-ask-envelope-per-day = How many points may a member put into envelopes in a day?
admin-ask-envelope-shares-most = Into how many shares may an envelope be cut at most?
admin-ask-envelope-member-days = After how many days of membership may somebody make one? Zero: from the first day.
admin-ask-envelope-opens-per-day = How many envelopes may a member open in a day?
act-set-envelope-terms =
    { $on ->
        [true] 🧧 set envelopes and their limits
       *[false] 🧧 switched envelopes off
    }
