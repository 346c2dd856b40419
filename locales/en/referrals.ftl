# Inviting friends: what is promised, who came, what it brought.

menu-invite = 🤝 Invite friends
command-invite = Invite friends

# What somebody gets: points, credit of the club, or both.
referral-gift =
    { $shape ->
        [points] { POINTS($points) }
        [credit] { $credit } of credit
       *[both] { POINTS($points) } and { $credit } of credit
    }

# When it is given, from the inviter's side.
invite-when-joining = When a friend joins by your link
invite-when-first-purchase = When a friend joins by your link and makes a first purchase
invite-when-first-purchase-from = When a friend joins by your link and makes a first purchase of at least { $least }
invite-when-every-purchase = With every purchase of a friend who joined by your link
invite-when-every-purchase-from = With every purchase of at least { $least } by a friend who joined by your link
invite-promise =
    { $sides ->
        [inviter] { $when }, you get <b>{ $yours }</b>.
        [friend] { $when }, your friend gets <b>{ $theirs }</b>.
       *[both] { $when }, you get <b>{ $yours }</b> and your friend gets <b>{ $theirs }</b>.
    }
invite-promise-most =
    { $most ->
        [one] One purchase of each friend counts.
       *[other] Up to { $most } purchases of each friend count.
    }
invite-promise-window =
    { $pays_on ->
        [joining] ⏳ The gifts arrive { $days ->
            [one] a day
           *[other] { $days } days
        } after joining.
       *[purchase] ⏳ The gifts arrive { $days ->
            [one] a day
           *[other] { $days } days
        } after the purchase, if it is kept.
    }
invite-promise-caps =
    { $caps ->
        [day] Friends who count in one day: { $per_day }.
        [month] Friends who count in { $month_days } days: { $per_month }.
       *[both] Friends who count in one day: { $per_day }, and in { $month_days } days: { $per_month }.
    }

# The screen of inviting.
invite-title = 🤝 <b>Bring your friends into the club</b>
invite-link = Your link: <code>{ $link }</code>
invite-hint = Send the link, or let a friend read this code with the phone’s camera.
invite-so-far =
    { $invited ->
        [0] Nobody has come by your link yet.
        [one] One friend has come so far{ $approved ->
            [0] { "; not counted yet" }
           *[other] {" "}and counted
        }.
       *[other] { $invited } friends have come so far, and { $approved ->
            [0] none counted yet
           *[other] { $approved } counted
        }.
    }
invite-brought = Inviting has brought you <b>{ $gift }</b> so far.
invite-milestone-next =
    🏁 { $missing ->
        [one] One more friend makes { $friends }: <b>{ POINTS($points) }</b> on top
       *[other] { $missing } more friends make { $friends }: <b>{ POINTS($points) }</b> on top
    }
invite-button-copy = 📋 Copy the link
invite-button-share = 📨 Send to a friend
invite-button-friends = 👥 Who has come ({ $invited })

# The list of friends.
invite-friends-title = 👥 <b>The friends you have brought</b>
invite-friends-empty =
    👥 Nobody has come by your link yet.

    Send it to a friend and see them here!
invite-friend =
    { $state ->
        [approved] ✅ <b>{ $name }</b> · { DATE($at, style: "day") } · { $gift }
        [approved-other] ✅ <b>{ $name }</b> · { DATE($at, style: "day") }
        [flagged] 🔎 <b>{ $name }</b> · { DATE($at, style: "day") }
        [voided] ✖️ <b>{ $name }</b> · { DATE($at, style: "day") }
        [waiting] ⏳ <b>{ $name }</b> · { DATE($at, style: "day") } · { $gift }
       *[pending] ⏳ <b>{ $name }</b> · { DATE($at, style: "day") }
    }
referral-why =
    { $reason ->
        [no_phone] The phone has not been shared yet.
        [no_purchase] No purchase that counts yet.
        [window] The purchase can still be returned.
        [window-until] Arrives on { DATE($ready_at) }.
        [refunded] The purchase was returned; the next one counts.
        [too_fast] Several came in a row; our staff are having a look.
        [self_invitation] Inviting oneself does not count.
        [inviter_inactive] Your membership was not active when they joined.
        [returning_member] They had been a member before.
        [known_phone] They were our customer before your invitation.
        [month_cap] Your friends of this month were complete.
        [day_cap] Your friends of that day were complete.
        [friend_gone] No longer a member of the club.
        [by_staff] Our staff did not accept it.
       *[other] { " " }
    }

# Who has been forgotten has no name any more.
referral-nameless = a former friend

# Opening a link.
invited-greeting = 🤝 <b>{ $name }</b> invites you to the customer club of <b>{ $club }</b>.
invited-promise =
    { $pays_on ->
        [joining] 🎁 Joining brings you <b>{ $gift }</b>.
        [first_purchase] 🎁 Your first purchase brings you <b>{ $gift }</b>.
        [first_purchase-from] 🎁 Your first purchase of at least { $least } brings you <b>{ $gift }</b>.
        [every_purchase] 🎁 Every purchase brings you <b>{ $gift }</b>.
       *[every_purchase-from] 🎁 Every purchase of at least { $least } brings you <b>{ $gift }</b>.
    }
invite-member-already = You are a member already, and this invitation is for people who are not. You can invite friends of your own, though.
invite-own-link = This is your own invitation. Send it to a friend who is not a member yet.

# The picture, and what is sent into other chats.
invitation-title = { $name } invites you
invitation-welcome = Points for every purchase, rewards and a member card, all in Telegram
invitation-scan = Read with your phone’s camera
invitation-join = 🎁 I want to join
invitation-message =
    🤝 <b>{ $name }</b> invites you to the customer club of <b>{ $club }</b>.

    { $promise }
invitation-article = An invitation to { $club }
invitation-article-about = Sends a message with your link
invitation-article-off = Inviting is off for now
invitation-not-member = Join the club first, then invite friends
invitation-share-text = { $name } invites you to the customer club of { $club }. { $promise }

# Notes.
told-referral-joined =
    { $gift ->
        [none] 🤝 <b>{ $name }</b> joined by your invitation.
       *[other] 🤝 <b>{ $name }</b> joined by your invitation. Your gift: <b>{ $gift }</b>
    }
told-referral-joined-next =
    { $next ->
        [no_phone] It counts as soon as they share their phone.
        [no_purchase] It counts with their first purchase.
        [every] It counts with each of their purchases.
       *[window] It arrives soon.
    }
told-referral-flagged = 🔎 <b>{ $name }</b> joined by your invitation. As several came in a row, our staff are having a look, and we will tell you.
told-referral-cleared = ✅ <b>{ $name }</b>, who joined by your invitation, was accepted and counts like everybody else.
told-referral-void =
    { $side ->
        [inviter] 🤝 <b>{ $name }</b> came by your link, but this invitation does not count.
       *[friend] The gift of <b>{ $name }</b>’s invitation does not reach you this time. Your membership and points are as they were.
    }
told-referral-void-why =
    { $reason ->
        [self_invitation] The phone or the account is your own.
        [inviter_inactive] { $side ->
            [inviter] Your membership was not active when they joined.
           *[friend] Whoever invited you is no longer an active member.
        }
        [returning_member] { $side ->
            [inviter] They had been a member of this club before.
           *[friend] You had been a member of this club before. Welcome back!
        }
        [known_phone] { $side ->
            [inviter] They were our customer before your invitation.
           *[friend] You were our customer before this invitation.
        }
        [month_cap] { $side ->
            [inviter] Your friends of this month were complete.
           *[friend] Your friend’s invitations of this month were complete.
        }
        [day_cap] { $side ->
            [inviter] Your friends of today were complete.
           *[friend] Your friend’s invitations of today were complete.
        }
        [friend_gone] They are no longer a member of the club.
       *[by_staff] Our staff did not accept it and wrote: { $words }
    }
told-referral-on-its-way =
    { $side ->
        [inviter] ⏳ <b>{ $gift }</b> for inviting <b>{ $name }</b> are on the way and arrive on { DATE($ready_at) }.
       *[friend] ⏳ <b>{ $gift }</b> for coming by <b>{ $name }</b>’s invitation are on the way and arrive on { DATE($ready_at) }.
    }
told-referral-on-its-way-if = If the purchase is returned, this gift does not come.
told-referral-paid =
    { $side ->
        [inviter] 🎉 <b>{ $gift }</b> for inviting <b>{ $name }</b> have arrived.
       *[friend] 🎉 <b>{ $gift }</b> for coming by <b>{ $name }</b>’s invitation have arrived.
    }
told-referral-dropped =
    { $side ->
        [inviter] <b>{ $name }</b>’s purchase was returned, so <b>{ $gift }</b> that were on the way do not come. Their next purchase counts.
       *[friend] Your purchase was returned, so <b>{ $gift }</b> for <b>{ $name }</b>’s invitation do not come. Your next purchase counts.
    }
told-referral-taken-back =
    { $side ->
        [inviter] ↩️ <b>{ $name }</b>’s purchase was returned, and <b>{ $gift }</b> for the invitation were taken back.
       *[friend] ↩️ Your purchase was returned, and <b>{ $gift }</b> for <b>{ $name }</b>’s invitation were taken back.
    }
told-referral-milestone = 🏁 <b>{ $friends } friends!</b> { POINTS($points) } for this milestone have arrived.
told-referral-milestone-lost = ↩️ A friend’s purchase was returned, which makes fewer than { $friends }: { POINTS($points) } for this milestone were taken back. The next friend brings them again.
told-referral-to-decide =
    🔎 <b>An invitation waits for your decision.</b>
    <b>{ $inviter }</b> has brought several friends in a row; the newest is <b>{ $friend }</b>.

# Ledger lines.
what-referral-inviter = Gift for inviting a friend
what-referral-friend = Gift for coming by an invitation
what-referral-milestone = Gift for the number of friends
what-referral-refund = Gift of an invitation taken back
what-referral-milestone-lost = Gift for the number of friends taken back
why-referral-inviter = A friend joined by your invitation and did what it takes.
why-referral-friend = You joined by a friend’s invitation, and this is its gift.
why-referral-milestone = The friends you have brought became { $friends }.
why-referral-refund = The purchase this gift was for was returned.
why-referral-milestone-lost = A purchase was returned, and your friends became fewer than this milestone asks.

# Refusals.
error-referrals-off = Inviting friends is off in this club for now. Your points and rewards are as they were.
error-referral-not-found = This invitation was not found. Open the list of invitations again.
error-referral-decided =
    { $state ->
        [pending] This invitation was decided and waits for a purchase.
        [approved] This invitation was accepted.
       *[voided] This invitation was set aside.
    }
error-referral-terms-invalid =
    { $field ->
        [nothing] At least one of the two must get something. Set the gift of the inviter or of the friend.
        [least_amount] This amount cannot be. Write zero or a smaller amount.
        [inviter_points] This number of points cannot be. Write a smaller number.
        [friend_points] This number of points cannot be. Write a smaller number.
        [inviter_credit] This credit cannot be. Write a smaller amount.
        [friend_credit] This credit cannot be. Write a smaller amount.
        [return_window_days] The return window must be from zero to { "365" } days.
        [per_day] The cap of a day must be one friend at least.
        [per_month] The cap of a month must not be smaller than that of a day.
        [milestones] Milestones must ascend without repetition, each with points; six at most.
        [series_friends] The friends in a row must be two at least.
        [series_minutes] This span must be from one to { "1440" } minutes.
        [purchases_per_friend] The purchases must be one at least.
       *[pays_on] Choose one of the three ways.
    }
error-source-link-not-found = This link was not found. Open the list of links again.
error-source-link-invalid = A link’s name has from one to { "60" } letters. { $field ->
       *[title] Write another name.
    }

# For the terminal.
doctor-inline-off = @{ $bot }: inline mode is off. To send invitations into any chat, say /setinline to @BotFather and start again. Until then invitations go by Telegram’s page for sharing links.

# The staff's bot: invitations.
admin-menu-referrals = 🤝 Invitations
admin-command-referrals = Invitations and their terms
admin-command-links = Links of places
referral-home =
    🤝 <b>Inviting friends</b>
    { $on ->
        [true] Members can invite their friends.
       *[false] Nobody can invite for now.
    }

    ⏳ Waiting: { $pending }
    ✅ Counted: { $approved }
    🔎 To be decided: { $flagged }
    ✖️ Set aside: { $voided }
referral-button-flagged = 🔎 To be decided ({ $count })
referral-button-terms = 📜 Terms of inviting
referral-button-links = 🔗 Links of places
referral-button-back = 🤝 Invitations
referral-flagged =
    { $count ->
        [0] 🔎 Nothing waits for your decision.
        [one] 🔎 <b>One invitation waits for your decision.</b> Open it.
       *[other] 🔎 <b>{ $count } invitations wait for your decision.</b> Open one.
    }
referral-button-case = { $inviter } → { $friend }
referral-case =
    🤝 <b>{ $inviter }</b> (<code>{ DIGITS($inviter_number) }</code>)
    👤 Friend: <b>{ $friend }</b> (<code>{ DIGITS($friend_number) }</code>)
    Joined: { DATETIME($at) }
referral-case-state =
    { $state ->
        [flagged] 🔎 Waits for your decision
        [approved] ✅ Counted
        [voided] ✖️ Set aside
       *[pending] ⏳ Accepted and waiting
    }
referral-case-counts = Friends of that day: { $day } · of the thirty days before: { $month }
referral-case-voided = Of these set aside: { $voided }
referral-case-friend =
    { $phone ->
        [true] 📱 Has shared the phone · purchases: { $bought }
       *[false] 📵 Has not shared the phone · purchases: { $bought }
    }
referral-case-series = Within { $minutes } minutes: { $count } ({ $times })
referral-button-approve = ✅ It counts
referral-button-void = ✖️ It does not count
referral-button-inviter = 👤 Inviter
referral-button-friend = 👤 Friend
referral-ask-void =
    Why should <b>{ $friend }</b>, invited by <b>{ $inviter }</b>, not count?
    Write the reason; both will read it.
referral-approved-toast = Accepted

# The terms.
referral-terms = 📜 <b>Terms of inviting</b>, as members read them:
referral-terms-off =
    📜 <b>Inviting is off.</b>
    If you turn it on, it starts with these terms, and you can change every part:
referral-terms-since = Changes are for who comes from now on; whoever came before keeps the terms they came under.
referral-terms-series = 🔎 If { $friends } friends come within { $minutes } minutes, you decide before anything is given.
referral-milestone = 🏁 { $friends } friends: { POINTS($points) }
referral-term-pays-on =
    { $occasion ->
        [joining] On joining
        [first_purchase] On the first purchase
       *[every_purchase] On every purchase
    }
referral-term-inviter-points =
    Inviter: { $none ->
        [true] no points
       *[false] { POINTS($value) }
    }
referral-term-friend-points =
    Friend: { $none ->
        [true] no points
       *[false] { POINTS($value) }
    }
referral-term-inviter-credit =
    Inviter’s credit: { $none ->
        [true] none
       *[false] { $value }
    }
referral-term-friend-credit =
    Friend’s credit: { $none ->
        [true] none
       *[false] { $value }
    }
referral-term-least-amount =
    Purchase: { $none ->
        [true] any amount
       *[false] from { $value }
    }
referral-term-window =
    Return window: { $none ->
        [true] none
       *[false] { $value } days
    }
referral-term-per-day =
    Cap of a day: { $none ->
        [true] none
       *[false] { $value } friends
    }
referral-term-per-month =
    Cap of a month: { $none ->
        [true] none
       *[false] { $value } friends
    }
referral-term-series =
    In a row: { $none ->
        [true] off
       *[false] { $value } friends
    }
referral-term-minutes =
    Within { $none ->
        [true] none
       *[false] { $value } minutes
    }
referral-term-purchases =
    Purchases of each friend: { $none ->
        [true] all
       *[false] up to { $value }
    }
referral-ask-inviter-points = How many points does the inviter get for each friend?
referral-ask-friend-points = How many points does the friend get?
referral-ask-inviter-credit = How much credit does the inviter get for each friend? Zero is fine.
referral-ask-friend-credit = How much credit does the friend get? Zero is fine.
referral-ask-least-amount = How large must a purchase be to count? Zero means any amount.
referral-ask-window = How many days after the purchase, or after joining, does the gift arrive? A purchase returned before then brings none. Zero means at once.
referral-ask-per-day = How many friends of a member count in one day?
referral-ask-per-month = How many friends of a member count in thirty days?
referral-ask-series = How many friends in a row should be looked at?
referral-ask-minutes = Within how many minutes do they have to come to be looked at?
referral-ask-purchases = How many purchases of each friend count?
referral-zero-is-none = Zero means no cap at all.
referral-button-milestones = 🏁 Milestones ({ $count })
referral-button-start = ✅ Turn inviting on
referral-button-end = Turn inviting off
referral-button-end-yes = Yes, turn it off
referral-ask-end =
    Turn inviting off?

    Who came before gets what was promised; links bring nobody any more.
referral-started-toast = Inviting is on
referral-ended-toast = Inviting is off
referral-milestones =
    { $count ->
        [0] 🏁 There is no milestone. With one, an inviter gets something on top for reaching a number of friends.
        [one] 🏁 <b>Milestone</b>
       *[other] 🏁 <b>Milestones</b>
    }
referral-button-milestone-add = ➕ New milestone
referral-button-milestone-remove = 🗑 Milestone of { $friends } friends
referral-ask-milestone = How many friends, and how many points? Write two numbers, for example { "3 200" }: two hundred points for three friends. A milestone of the same number is replaced.

# Links of places.
source-links =
    { $count ->
        [0] 🔗 There is no link yet. Make one for every poster, branch or page that people come from, and see how many came.
        [one] 🔗 <b>Link</b>: opened → joined → bought
       *[other] 🔗 <b>Links</b>: opened → joined → bought
    }
source-line =
    { $active ->
        [true] • <b>{ $title }</b>: { $opened } → { $joined } → { $bought }
       *[false] • { $title } (ended): { $opened } → { $joined } → { $bought }
    }
source-link =
    🔗 <b>{ $title }</b>
    { $active ->
        [true] Since { DATE($at) }
       *[false] Since { DATE($at) } · ended
    }

    <code>{ $address }</code>

    Opened: { $opened }
    Joined: { $joined }
    Bought: { $bought }
source-button-new = ➕ New link
source-button-copy = 📋 Copy the link
source-button-rename = ✏️ Rename
source-button-retire = End it
source-button-retire-yes = Yes, end it
source-button-keep = No, keep it
source-button-all = 🔗 All links
source-ask-title = What place is this link for? Write a name you will know it by, such as “Poster, Vanak branch”.
source-ask-new-title = What should “{ $title }” be called? The link itself stays the same.
source-ask-retire =
    End “{ $title }”?

    Opening it is no longer counted; the figures so far stay.
source-retired-toast = Ended

# The journal.
act-changed-referral-terms = 🤝 Terms of inviting changed
act-ended-referrals = 🤝 Inviting turned off
act-approved-referral =
    🤝 An invitation by { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    } accepted
act-voided-referral =
    🤝 An invitation by { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    } set aside ({ $reason })
act-added-source-link = 🔗 New link for “{ $title }”
act-renamed-source-link = 🔗 Link “{ $before }” is now called “{ $title }”
act-retired-source-link = 🔗 Link “{ $title }” ended
referral-button-look = 🔎 Have a look
referral-button-all = All that wait
