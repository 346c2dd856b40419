# Who a member is, what may be said to them and when, what is kept of them, gifts.

## Refusals

error-birthday-changed-lately = A birthday can be changed once a year. You can change yours again from { DATE($again_from) }.
error-email-not-understood = This does not look like an e-mail address. Write something like name@example.com.
error-interest-gone = This is no longer in the list. Please look at the new one.
error-interests-invalid = At most { $most } interests of { $letters } letters each. Please write less.
error-member-has-left = You have left the club. You can come back whenever you like.
error-export-too-soon = You got a copy only a few minutes ago. You can get another from { TIME($again_at) }.
error-gifts-off = Members of this club cannot give points to each other.
error-gift-terms-invalid =
    { $field ->
        [member_days] That is too many days. Write a number from 0 to 3650.
       *[other] This number does not do for this limit. Write 1 or more, and no less than the least in a gift.
    }
error-gift-receiver-not-found = No member was found. A member number has eight digits and stands on the card.
error-gift-to-oneself = That is your own number 🙂 Write the number of another member.
error-gift-too-small = The smallest gift is { POINTS($least) }. Please write a larger number.
error-gift-too-large = One gift can be { POINTS($most) } at most. Please write a smaller number.
error-gift-too-early = It is a little early: you can give points from { DATE($again_from) }.
error-gift-limit-reached =
    { $period ->
        [day] The limit for a day is { POINTS($limit) }; you can give { POINTS($left) } more today.
        [month] The limit for a month is { POINTS($limit) }; you can give { POINTS($left) } more this month.
       *[receiver] This member can get { POINTS($limit) } a day as gifts; { POINTS($left) } more fit today.
    }

## Profile

menu-profile = 👤 Profile
menu-contact = 🔔 Messages
menu-privacy = 🔒 Privacy
menu-gift = 💝 Give points
command-profile = My profile
command-privacy = What we keep about you

profile-title =
    👤 <b>{ $name }</b>
    Member number: <code>{ DIGITS($number) }</code>
profile-phone-why = <i>Your purchases find you by it.</i>
profile-email =
    { $known ->
        [true] E-mail: { $email }
       *[false] E-mail: not given
    }
profile-email-why = <i>At the till you are found by it, too.</i>
profile-birthday-why = <i>There is a gift for you every year.</i>
profile-interests =
    { $count ->
        [0] Interests: not told yet
       *[other] Interests: { $chosen }
    }
profile-comma = { ", " }
profile-interests-why = <i>So that we know what you like.</i>
profile-button-email = ✉️ E-mail
profile-button-birthday = 🎂 Birthday
profile-button-interests = 💛 Interests
profile-ask-email =
    ✉️ Write your e-mail address.

    { $known ->
        [true] Address now: { $email }
       *[false] You need not give one.
    }
profile-email-kept = ✅ Your address is kept: { $email }
profile-email-removed = ✅ Your address is removed.
profile-remove-email = 🗑 Remove it
profile-ask-birthday =
    🎂 Press the decade you were born in, or write the whole date, for example <code>1991-04-04</code>.

    { $brings ->
        [true] There is a gift for you every year. A birthday can be changed once a year.
       *[false] A birthday can be changed once a year.
    }
profile-decade = { $decade }s
profile-or-type = If it is easier for you, write the whole date here.
profile-pick-year =
    🎂 Which year were you born in?
    { profile-or-type }
profile-pick-month =
    🎂 Which month of { $year }?
    { profile-or-type }
profile-pick-day =
    🎂 Which day of { $month } { $year }?
    { profile-or-type }
profile-ask-interests = 💛 What do you like? Press to switch on, press again to switch off.
profile-interest =
    { $chosen ->
        [true] ✅ { $word }
       *[false] { $word }
    }
profile-no-interests = We have nothing to ask about interests at the moment.

## What may be said, and when

contact-text =
    🔔 <b>What may we send you?</b>

    Receipts of purchases, points and vouchers always come at once. The rest is for you to choose.
    { $quiet ->
        [true] From { $start } to { $end } o’clock we send nothing but receipts; the rest waits until after.
       *[false] We send messages at any hour.
    }
contact-reminder =
    { $wanted ->
        [true] ✅ Reminders of dates
       *[false] ⬜️ Reminders of dates
    }
contact-birthday =
    { $wanted ->
        [true] ✅ Birthday and anniversary
       *[false] ⬜️ Birthday and anniversary
    }
contact-offer =
    { $wanted ->
        [true] ✅ News and offers
       *[false] ⬜️ News and offers
    }
contact-button-quiet = 🌙 Quiet hours
contact-no-quiet = Any hour
contact-ask-start = 🌙 From which hour shall we keep quiet?
contact-ask-end = 🌙 Quiet from { $start } o’clock until when?

## What is kept, taking it along, leaving, being forgotten

privacy-text =
    🔒 <b>This is what we keep about you</b>

    • your name, phone number and Telegram account, to know you
    • e-mail, birthday and interests, if you told us
    • purchases, points, vouchers, gifts and invitations
    • the messages we sent you

    It is for this club only and goes to nobody else. Whenever you like, take all of it along, leave the club, or have us forget you.
privacy-button-export = 📄 Send me all of it
privacy-button-leave = 🚪 Leave the club
privacy-button-erase = 🗑 Forget me
privacy-export = 📄 This is everything we have of you, as of { DATETIME($at) }.
privacy-no = No, I stay
privacy-ask-leave =
    🚪 <b>Leave the club?</b>

    We send nothing more and you earn no points. Your points and vouchers stay, but their time runs on as always.
    Send /start whenever you like, and everything is as it was.
privacy-leave-yes = Yes, I leave
left-text =
    🚪 You have left the club of { $club }, and we send you nothing.

    Come back whenever you like; your points and vouchers are waiting.
left-farewell = See you 👋
left-come-back = 💚 I am back
left-welcome-back =
    💚 <b>Welcome back, { $name }!</b>

    Everything is as it was: you have <b>{ POINTS($available) }</b>.
privacy-ask-erase =
    🗑 <b>Shall we forget you?</b>

    Your name, phone, e-mail, birthday and conversations are deleted for good, and you lose:
    • { POINTS($points) }{ $has_credit ->
        [true] { " " }and { $credit } of credit
       *[false] { "" }
    }
    • { $vouchers ->
        [0] no vouchers
        [one] one voucher
       *[other] { $vouchers } vouchers
    }

    If you only want no messages, leaving the club is enough; from there you can come back.
privacy-erase-go-on = Go on
privacy-ask-erase-again =
    ⚠️ <b>Are you sure?</b> This cannot be undone.

    If you join again, you begin anew, and there is no second welcome gift.
privacy-erase-yes = Yes, delete everything
privacy-erased = ✅ Done. The club of { $club } no longer knows who you were.
privacy-farewell = Thank you for having been with us. Goodbye 👋
join-welcome-again =
    🌱 <b>Welcome, { $name }!</b>

    Your new member number: <code>{ DIGITS($number) }</code>
    You were a member before and had us forget you, so we begin anew. The welcome gift is for the first time only, but from now on your purchases count for you.

## Gifts

gift-ask-receiver =
    💝 <b>Who gets your points?</b>

    Write their member number, or pick them from your Telegram contacts with the button below. They have to be a member of this club.
gift-pick = 👥 Pick from contacts
gift-placeholder = Member number
gift-receiver = 💝 A gift for <b>{ $name }</b> (number { DIGITS($number) })
gift-ask-points = How many points for { $name }? You have { POINTS($available) }.
gift-ask-words = Write a few words for { $name }, or send it without.
gift-no-words = Without words
gift-confirm =
    💝 Give <b>{ POINTS($points) }</b> to <b>{ $name }</b> (number { DIGITS($number) })?
    { $has_words ->
        [true] With these words: “{ $words }”
       *[false] Without words.
    }

    You will have { POINTS($left) } left. A gift cannot be taken back.
gift-yes = Yes, give them
gift-no = No, I changed my mind
gift-press-yes = To send the gift press “Yes, give them”, or change your mind.
gift-begin-again = This button is old, and nothing was given. Please begin again.
gift-given =
    💝 <b>{ POINTS($points) } went to { $name }.</b>

    You now have { POINTS($available) }.
told-gift-received =
    💝 <b>You were given { POINTS($points) }!</b>
    { $named ->
        [true] From { $name }
       *[false] From another member
    }
    { $has_words ->
        [true] <blockquote>{ $words }</blockquote>
       *[false] { "" }
    }
    You have: { POINTS($available) }
what-gift-given = gift to member { DIGITS($member) }
what-gift-received = gift from member { DIGITS($member) }
what-erased = account deleted
why-gift-given = You gave these points to member number { DIGITS($member) }.
why-gift-received = Member number { DIGITS($member) } gave you these points, with the time they had.
why-erased = This account was deleted as its owner wished.

## For staff: limits of gifts, interests, members who were erased

admin-menu-gifts = 💝 Gifts of points
admin-menu-interests = 💛 Interests
admin-command-gifts = Gifts of points between members
admin-command-interests = Interests you ask members for
admin-help-gifts = 💝 <b>Gifts of points</b> /gifts: whether members may give each other points, and how many.
admin-help-interests = 💛 <b>Interests</b> /interests: ask members what they like.
admin-gifts-off-text =
    💝 <b>Gifts of points are off.</b>

    Switched on, members can give their points to each other. Points keep the time they had, and a gift raises nobody’s tier. You set the limits after switching on.
admin-gifts-on = Switch on
admin-gifts-off = Switch off
admin-gifts-text =
    💝 <b>Gifts of points are on.</b>

    Least in a gift: { POINTS($least) }
    Most in a gift: { $most ->
        [none] no limit
       *[other] { POINTS($most) }
    }
    Each member a day: { $per_day ->
        [none] no limit
       *[other] { POINTS($per_day) }
    }
    Each member a month: { $per_month ->
        [none] no limit
       *[other] { POINTS($per_month) }
    }
    Got by one member a day: { $receiver_per_day ->
        [none] no limit
       *[other] { POINTS($receiver_per_day) }
    }
    After joining: { $member_days ->
        [0] at once
        [one] after one day
       *[other] after { $member_days } days
    }
admin-gift-least = Least
admin-gift-most = Most
admin-gift-per-day = A day
admin-gift-per-month = A month
admin-gift-receiver-per-day = Got a day
admin-gift-member-days = Days a member
admin-gift-no-limit = No limit
admin-ask-gift-least = What is the least number of points in a gift?
admin-ask-gift-most = How many points at most in one gift?
admin-ask-gift-per-day = How many points may a member give in a day, all together?
admin-ask-gift-per-month = How many points may a member give in a month, all together?
admin-ask-gift-receiver-per-day = How many points may a member get as gifts in a day, all together?
admin-ask-gift-member-days = How many days after joining may somebody give? Zero means from the first day.
admin-interests =
    { $count ->
        [0] 💛 Members are not asked about their interests.
       *[other] 💛 <b>Members choose from these:</b>
    }
admin-interest-line = • { $word }
admin-interests-write = ✏️ Write the list
admin-interests-none = 🗑 None
admin-ask-interests =
    💛 Write the interests, each on its own line, for example:

    <code>Coffee</code>
    <code>Cakes</code>
admin-erased-member = erased member
admin-entry-gift-given = gift to member { DIGITS($member) }
admin-entry-gift-received = gift from member { DIGITS($member) }
act-set-interests =
    { $count ->
        [0] 💛 took the list of interests away
       *[other] 💛 changed the list of interests: { $count }
    }
act-set-gift-terms =
    { $on ->
        [true] 💝 set gifts of points and their limits
       *[false] 💝 switched gifts of points off
    }
