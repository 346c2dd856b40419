# Who works here: invitations, roles, what waits for a second person, the journal, finding and blocking members.

## Roles

staff-role =
    { $role ->
        [owner] owner
        [manager] manager
        [support] support
        [analyst] analyst
       *[cashier] cashier
    }
staff-may =
    { $role ->
        [owner] • <b>Owner</b>: everything, from the programme to staff and backups.
        [manager] • <b>Manager</b>: the day; purchases, refunds, corrections, rewards, approvals, reports.
        [support] • <b>Support</b>: finding members, their history and phones, disputes, blocking.
        [analyst] • <b>Analyst</b>: the reports only; sees no member.
       *[cashier] • <b>Cashier</b>: finding members, recording purchases, handing vouchers over, history.
    }

## The menu

admin-menu-staff = 🧑‍💼 Staff
admin-menu-approvals = ✋ Approvals
admin-command-staff = Staff and invitations
admin-command-approvals = What waits for approval
admin-help-staff = 🧑‍💼 <b>Staff</b> /staff: invite, change roles, dismiss.
admin-help-approvals = ✋ <b>Approvals</b> /approvals: big acts, signed by a second person.
admin-menu-placeholder-other = Pick a button below

## The list and a card

staff-list =
    { $count ->
        [one] 🧑‍💼 <b>Staff</b> · { $count } person
       *[other] 🧑‍💼 <b>Staff</b> · { $count } people
    }
staff-line =
    { $state ->
        [dismissed] ◦ <s>{ $name }</s>, dismissed
       *[active] • <b>{ $name }</b>{ $you ->
            [true] { " " }(you)
           *[false] { "" }
        }, { staff-role }
    }{ $at ->
        [none] { "" }
       *[other] { " " }· <i>{ DATETIME($at) }</i>
    }
staff-label =
    { $state ->
        [dismissed] ◦ { $name }
       *[active] { $name } · { staff-role }
    }
staff-card =
    🧑‍💼 <b>{ $name }</b>{ $you ->
        [true] { " " }(you)
       *[false] { "" }
    }
    { $state ->
        [dismissed] Works here no more. Was: { staff-role }
       *[active] Role: <b>{ staff-role }</b>
    }
    With us since { DATE($since) }
    { $at ->
        [none] Has not done anything yet.
       *[other] Last act: { DATETIME($at) }
    }
staff-ask-role =
    { $state ->
        [dismissed] As what shall <b>{ $name }</b> come back?
       *[active] What is <b>{ $name }</b> to be?
    }
staff-ask-dismiss =
    Dismiss <b>{ $name }</b> ({ staff-role })?

    Access ends this very moment, and they are told. What they did stays in the journal; you can admit them again at any time.
staff-own-role =
    { $state ->
        [dismissed] Your access has ended. Good-bye!
       *[active] From now on you are: <b>{ staff-role }</b>. Go on with /menu.
    }
staff-role-toast = { $name } has a new role
staff-dismissed-toast = { $name } was dismissed
staff-readmitted-toast = { $name } is back
staff-button-invite = ➕ Invite somebody
staff-button-invites = Open invitations ({ $count })
staff-button-role = ✏️ Change role
staff-button-dismiss = Dismiss
staff-button-dismiss-yes = Yes, dismiss
staff-button-readmit = ↩️ Admit again
staff-button-acts = 📒 What they did
staff-button-all = All staff
staff-button-back = Back
staff-button-look = Look at the person

## Invitations

staff-ask-invite-role = What shall the new person be?
staff-invite-below = The invitation is in the message below. Role: <b>{ staff-role }</b>
staff-invite =
    ✉️ <b>Invitation to the staff of { $club }</b>
    Role: <b>{ staff-role }</b>

    <code>{ $link }</code>

    Send this link to that one person only, or let them scan the code with their phone’s camera. It works once, until { DATETIME($at) }.
staff-invites =
    { $count ->
        [0] ✉️ There is no open invitation.
       *[other] ✉️ <b>Open invitations</b>
    }
staff-invite-line = • { staff-role }, by { $by }, until { DATETIME($at) }
staff-button-copy-link = 📋 Copy the link
staff-button-withdraw = Withdraw the invitation
staff-button-withdraw-one = ✖️ { staff-role } · until { DATETIME($at) }
staff-withdrawn-toast = Invitation withdrawn
staff-invite-was-closed = This invitation was closed before.

## What waits for a second person

approval-list =
    { $count ->
        [0] ✋ Nothing waits for approval.
       *[other] ✋ <b>Waiting for approval</b>
    }
approval-request =
    { $what ->
        [refund_purchase] ↩️ <b>Refund { $amount ->
            [none] all that is left
           *[other] { $amount }
        }</b> of purchase <code>{ $number }</code>
       *[correct_points] ✏️ <b>Correct points by { NUMBER($points, signDisplay: "always") }</b>: { $reason }
    }
    Member: { $member ->
        [none] a former member
       *[other] { $member } · <code>{ DIGITS($member_number) }</code>
    }
approval-asked = Asked by { $by }, { DATETIME($at) }
approval-state =
    { $state ->
        [approved] ✅ Approved by { $by }, { DATETIME($at) }
        [refused] ⛔️ Refused by { $by }, { DATETIME($at) }
        [withdrawn] ↩️ Withdrawn
        [expired] ⌛️ Its time ran out; nothing was done
       *[waiting] ⏳ Waits for a second person until { DATETIME($until) }
    }
approval-label =
    { $what ->
        [refund_purchase] ↩️ { $amount ->
            [none] all that is left
           *[other] { $amount }
        } · { $by }
       *[correct_points] ✏️ { NUMBER($points, signDisplay: "always") } · { $by }
    }
approval-button-approve = ✅ Approve
approval-button-refuse = Refuse
approval-button-withdraw = Withdraw
approval-button-all = All requests
approval-button-look = ✋ See the request
approval-button-limits = ⚙️ Limits
approval-approved-toast = Approved and done
approval-refused-toast = Refused
approval-withdrawn-toast = Withdrawn
approval-waits =
    { $days ->
        [one] ✋ <b>Waits for a second person</b>
            This is above the club’s limit; nothing has changed yet. Everybody else who may approve was told and has { $days } day. You will hear how it ends.
       *[other] ✋ <b>Waits for a second person</b>
            This is above the club’s limit; nothing has changed yet. Everybody else who may approve was told and has { $days } days. You will hear how it ends.
    }
approval-will-wait = ✋ This is above the club’s limit: once you confirm, it waits for a second person.
approval-alone = ✋ This is above the club’s limit, but nobody else could approve: it is done at once, and the journal says that you were alone.
approval-limits =
    ⚙️ <b>Limits</b>
    Whatever is above needs a second person.

    Corrections: { $points ->
        [none] no limit
       *[other] up to { POINTS($points) }
    }
    Refunds: { $amount ->
        [none] no limit
       *[other] up to { $amount }
    }

    What one person corrects for one member within a day counts together; so do all refunds of one purchase.
approval-button-set-limit =
    { $limit ->
        [refund] ✏️ Limit refunds
       *[correction] ✏️ Limit corrections
    }
approval-button-no-limit =
    { $limit ->
        [refund] No limit for refunds
       *[correction] No limit for corrections
    }
approval-ask-limit =
    { $limit ->
        [refund] Up to which amount may a refund be done without a second person? (in { $unit ->
            [toman] toman
            [rial] rial
           *[own] the club’s money
        })
       *[correction] Up to how many points may a correction be done without a second person? With 0 every correction needs one.
    }

## The journal

journal-search = 🔎 <b>Search the journal</b>
journal-looking-for =
    Person: { $person ->
        [none] everybody
       *[other] <b>{ $person }</b>
    }
    Member: { $member ->
        [none] all
       *[other] <b>{ $member }</b>
    }
    Day: { $day ->
        [none] any
       *[other] <b>{ DATE($day, style: "full") }</b>
    }
    Kind: { $group ->
        [none] any
       *[other] <b>{ journal-group }</b>
    }
journal-group =
    { $group ->
        [purchases] Purchases
        [points] Points
        [vouchers] Vouchers
        [rewards] Rewards
        [members] Members
        [programme] Programme
        [staff] Staff
        [shops] Web shops
        [play] Play
       *[club] Club
    }
journal-whose = Whose acts?
journal-which-group = What kind of act?
journal-ask-member = Acts about which member? Type their number, phone or name.
journal-member-unclear =
    { $count ->
        [0] There is no such member. Type their number or phone.
       *[other] Several members have this name. Type the number or the phone.
    }
journal-which-day =
    Which day? { DATE($first, style: "day") } to { DATE($last) }

    Pick the day below, or type a date like { "2026-04-15" }
journal-button-search = 🔎 Search
journal-button-older = Older ›
journal-button-newer = ‹ Newer
journal-button-further = Look further back ›
journal-button-person = Person
journal-button-member = Member
journal-button-day = Day
journal-button-group = Kind
journal-button-any-person = ✖️ Person
journal-button-any-member = ✖️ Member
journal-button-any-day = ✖️ Day
journal-button-any-group = ✖️ Kind
journal-button-show = Show
journal-button-export = 📤 Excel file
journal-button-back = Back
journal-button-earlier-month = ‹ Month before
journal-button-later-month = Month after ›
journal-export =
    { $count ->
        [0] Nothing was found by this search; the file is empty.
        [one] 📤 { $count } line of the journal. Members stand in it by number, not by name.
       *[other] 📤 { $count } lines of the journal. Members stand in it by number, not by name.
    }
journal-column-when = When
journal-column-instant = Instant (UTC)
journal-column-who = Staff
journal-column-second = Approved by
journal-column-member = Member number
journal-column-group = Kind
journal-column-act = Act

## Members: what staff see, blocking

member-tier =
    Tier: { $emoji } <b>{ $tier }</b>{ $until ->
        [none] { "" }
       *[other] { " " }until { DATE($until) }
    }
member-credit =
    Credit: <b>{ MONEY($credit) }</b>{ $pending ->
        [true] { " " }(and { MONEY($coming) } on the way)
       *[false] { "" }
    }
member-invited = Invited: { $invited }, of them approved: { $approved }
member-email = E-mail: <code>{ $email }</code>
block-on-card =
    ⛔️ <b>Blocked</b>: { $reason ->
        [misuse] misuse of points
        [resale] buying to sell again
        [rude] rude to the staff
        [own-wish] at their own wish
        [came-back] was blocked before, asked to be forgotten, and came back
       *[typed] { $words }
    }
    No points and no rewards until unblocked.
block-reason =
    { $reason ->
        [misuse] Misuse of points
        [resale] Buying to sell again
        [rude] Rude to the staff
       *[own-wish] At their own wish
    }
block-ask-reason =
    Why block <b>{ $name }</b>?

    Pick a reason or type one. Only staff see it.
block-preview =
    ⛔️ <b>Block { $name }</b>
    Why: { $reason ->
        [misuse] misuse of points
        [resale] buying to sell again
        [rude] rude to the staff
        [own-wish] at their own wish
       *[typed] { $words }
    }

    No points and no rewards until unblocked; what they have stays theirs. They are told, without the reason.
block-button = ⛔️ Block
block-button-yes = Yes, block
block-button-unblock = ✅ Unblock
block-toast = Blocked
unblock-toast = Unblocked

## Told to staff

told-staff-joined = 👋 <b>{ $name }</b> joined the staff by an invitation. Role: { staff-role }
told-staff-role = ✏️ { $by } gave <b>{ $name }</b> another role: { staff-role }
told-staff-dismissed = 🚪 { $by } dismissed <b>{ $name }</b>.
told-staff-readmitted = ↩️ { $by } admitted <b>{ $name }</b> again. Role: { staff-role }
told-your-role = ✏️ From now on you are: <b>{ staff-role }</b>. Your new menu is below.
told-you-dismissed = Your access to this bot has ended. Thank you for your work.
told-you-readmitted = 👋 Welcome back! You are: <b>{ staff-role }</b>.
told-approval-asked = ✋ <b>Your approval is needed</b>
told-approval-approved = ✅ <b>Your request was approved and done</b>
told-approval-refused = ⛔️ <b>Your request was refused</b>
told-approval-expired = ⌛️ <b>The time of your request ran out</b>

## Told to members

told-blocked =
    Your membership is paused for now: no points are collected or spent. What you have stays yours.

    If you have a question, please talk to our staff at the shop.
told-unblocked = 🌿 Your membership is active again. Welcome back!
blocked-member =
    Hello { $name }. Your membership at { $club } is paused for now, so nothing can be done from here. Your points are still yours.

    Please talk to our staff at the shop; we will sort it out together.

## Refusals

error-member-blocked = This member is blocked and gets neither points nor rewards for now. The member’s card says why.
error-staff-not-found = There is no such person, or something changed meanwhile. Open the list of staff again.
error-last-owner = A club always needs an owner. Make somebody else an owner first.
error-invite-closed = This invitation does not work any more. Please ask whoever sent it for a new one.
error-already-staff = You work here already; an owner changes roles on the staff screen.
error-approval-not-found = There is no such request. Open the list of approvals again.
error-approval-closed =
    { $state ->
        [approved] This request was approved and done before.
        [refused] This request was refused before.
        [withdrawn] This request was withdrawn.
       *[expired] The time of this request has run out.
    }
error-approval-is-yours = You asked for this yourself; somebody else has to approve it.

## Acts

act-invited-staff = ✉️ Invited somebody as { staff-role }
act-withdrew-invite = ✉️ Withdrew an invitation as { staff-role }
act-accepted-invite =
    👋 Joined by the invitation of { $about ->
        [none] somebody
       *[other] <b>{ $about }</b>
    } as { staff-role }
act-changed-role =
    ✏️ New role of { $about ->
        [none] somebody
       *[other] <b>{ $about }</b>
    }: { staff-role }
act-dismissed-staff =
    🚪 Dismissed { $about ->
        [none] somebody
       *[other] <b>{ $about }</b>
    }
act-readmitted-staff =
    ↩️ Admitted { $about ->
        [none] somebody
       *[other] <b>{ $about }</b>
    } again as { staff-role }
act-asked-approval =
    { $what ->
        [refund_purchase] ✋ Asked to refund { MONEY($total) } to { $member ->
            [none] a former member
           *[other] <b>{ $member }</b>
        }
       *[correct_points] ✋ Asked to correct { NUMBER($points, signDisplay: "always") } for { $member ->
            [none] a former member
           *[other] <b>{ $member }</b>
        }
    }
act-granted-approval =
    ✅ Approved the request of { $about ->
        [none] somebody
       *[other] <b>{ $about }</b>
    } for { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }
act-refused-approval =
    ⛔️ Refused the request of { $about ->
        [none] somebody
       *[other] <b>{ $about }</b>
    } for { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }
act-withdrew-approval =
    ↩️ Withdrew a request for { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }
act-set-approval-limits =
    ⚙️ Limits: corrections { $correction_points ->
        [none] without
       *[other] up to { POINTS($correction_points) }
    }, refunds { $refund_amount ->
        [none] without
       *[other] up to { MONEY($refund_amount) }
    }
act-exported-journal = 📤 Took a file of the journal
act-blocked-member =
    ⛔️ Blocked { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }{ $template ->
        [misuse] : misuse of points
        [resale] : buying to sell again
        [rude] : rude to the staff
        [own-wish] : at their own wish
       *[typed] { "" }
    }
act-unblocked-member =
    ✅ Unblocked { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }
