# The customer bot: joining, screens, buttons.

language-name = English

# What the messenger shows about the bot.
bot-description =
    The customer club of { $club } 🎁

    Earn points with every purchase, pick rewards, and always have your member card with you.
    Press the button below to start.
bot-short-description = The customer club of { $club }: points, rewards and your member card
command-start = Start
command-menu = Club menu
command-points = My points
command-card = Member card
command-rewards = Rewards
command-vouchers = My vouchers
command-history = History of my points
command-settings = Settings
command-help = Help

# Joining, in three taps.
join-greeting =
    👋 Welcome to the customer club of <b>{ $club }</b>!
    Choose your language:
join-invitation =
    <b>The customer club of { $club }</b>

    🎁 Every purchase earns points, and points become rewards.
    ✨ Joining is free and done in a moment.

    <blockquote>We keep your name, phone number and purchases for this club only, and give them to nobody else.</blockquote>
join-agree = I agree and join
join-agreed =
    { join-invitation }
    ✅ You agreed.
join-press-agree = To go on, press the button under this message 👇
join-ask-phone =
    📱 Only one step left!

    Press “Send my number” at the bottom of the screen. Your purchases find you by this number.
join-ask-phone-optional =
    📱 Only one step left!

    Press “Send my number” at the bottom of the screen. Your purchases find you by this number.
    If you would rather not now, press “Later”.
join-share-phone = 📱 Send my number
join-skip-phone = Later
join-phone-placeholder = Press the button below
join-use-button = Please do not type the number; press “Send my number” at the bottom of the screen, so that we know it is yours.
join-welcome =
    🎉 <b>Welcome, { $name }!</b>

    Your member number: <code>{ DIGITS($number) }</code>
    { $points ->
        [0] From now on your purchases count for you.
       *[other] <b>{ POINTS($points) }</b> are on your account as a welcome gift.
    }

    When you buy something, open “Member card” with the buttons below and show it at the till.
join-welcome-orders =
    { $orders ->
        [one] 📦 One earlier order of yours brought you { POINTS($points) } as well.
       *[other] 📦 { $orders } earlier orders of yours brought you { POINTS($points) } as well.
    }

# The main menu. These words are also what its buttons send.
menu-points = ⭐️ Points
menu-card = 💳 Member card
menu-rewards = 🎁 Rewards
menu-vouchers = 🎟 Vouchers
menu-history = 🧾 History
menu-settings = ⚙️ Settings
menu-help = Help
menu-placeholder = Press one of the buttons
menu-text =
    Hello { $name } 👋
    You have <b>{ POINTS($available) }</b>. What can we do for you?
button-menu = Menu
button-back = Back
button-previous = ‹ Previous
button-next = Next ›
button-page = { $page } of { $pages }

# Points.
points-title =
    { $available ->
        [0] ⭐️ You have no points to spend yet.
       *[other] ⭐️ You have <b>{ POINTS($available) }</b>.
    }
points-debt = ⭐️ Your account is <b>{ POINTS($missing) }</b> below zero. The next points you earn settle that first.
points-pending = ⏳ { POINTS($points) } on the way: from { DATE($at) }
points-held = 🔒 { POINTS($points) } are held.
points-expiring = ⌛️ { POINTS($points) } to use until { DATE($at) }.
points-more-lines = and { $count } more later on
points-last = Last change: <b>{ NUMBER($points, signDisplay: "always") }</b> · { $what } · { DATE($at, style: "day") }
points-how = Show your member card with your next purchase to earn points.

# History.
history-title = 🧾 <b>History of your points</b>
history-line = { $place }. <b>{ NUMBER($points, signDisplay: "always") }</b> · { $what } · { DATE($at, style: "day") }
history-hint = Press a number to see why.
history-empty =
    🧾 There is nothing in your history yet.

    Your first purchase will start it!
history-place = { $place }
history-why =
    <b>{ $direction ->
        [in] You got { POINTS($points) }
       *[out] { POINTS($points) } went
    }</b>
    { $what } · { DATETIME($at) }
history-after = Balance after that: { POINTS($balance) }
history-gone = This line is not in your history.

# Card.
card-caption =
    💳 Show this card at the till when you buy something.

    Member number: <code>{ DIGITS($number) }</code>
    <b>{ POINTS($available) }</b> as of now ({ TIME($at) })
card-points-label = points
card-refresh = 🔄 Refresh

# Rewards.
rewards-title =
    🎁 <b>Rewards</b>
    { $available ->
        [0] You have no points yet; every purchase brings you closer to these.
       *[other] You have { POINTS($available) }.
    }
rewards-line =
    <b>{ $title }</b>
    { POINTS($price) } · { $state ->
        [missing] { POINTS($missing) } to go
        [sold-out] sold out
        [limit-reached] you have had yours
        [stock] { $stock } left
       *[open] yours right now
    }
rewards-empty =
    🎁 You will soon see rewards here.

    Until then, keep collecting points!
reward-button = { $title } · { POINTS($price) }
reward-text =
    🎁 <b>{ $title }</b>
reward-price = Price: <b>{ POINTS($price) }</b>
reward-stock = { $stock } left.
reward-limit =
    { $limit ->
        [one] Once for each member
       *[other] { $limit } times at most for each member
    }
reward-missing = You have { POINTS($available) }; <b>{ POINTS($missing) }</b> to go.
reward-affordable = You have { POINTS($available) }.
reward-redeem = I want it
reward-confirm =
    Take <b>“{ $title }”</b> for <b>{ POINTS($price) }</b>?

    You will have { POINTS($left) } left.
reward-confirm-yes = Yes, I want it
reward-confirm-no = No, go back

# Vouchers.
vouchers-title = 🎟 <b>Your vouchers</b>
vouchers-line =
    { $state ->
        [issued] 🟢 <b>{ $title }</b> · until { DATE($until, style: "day") }
        [handed_over] ✅ { $title } · used
        [cancelled] ↩️ { $title } · given back
       *[expired] ⌛️ { $title } · expired
    }
vouchers-empty =
    🎟 You have no vouchers yet.

    Pick a reward, and its voucher will be here.
voucher-button = { $title }
voucher-new =
    🎉 <b>It is yours!</b>

    { voucher-open }
voucher-open =
    🎟 <b>{ $title }</b>
    Code: <code>{ $code }</code>
    Valid until { DATE($until) }.

    Show this code or picture at the till to get it.
voucher-closed =
    🎟 <b>{ $title }</b>
    Code: <code>{ $code }</code>

    { $state ->
        [handed_over] ✅ This voucher was used on { DATE($at) }.
        [cancelled] ↩️ This voucher was given back on { DATE($at) }, and its points returned.
       *[expired] ⌛️ This voucher expired on { DATE($at) }.
    }
voucher-copy = 📋 Copy code
voucher-code-label = Voucher code
voucher-valid-until = until { DATE($until) }
voucher-cancel = Give it back
voucher-cancel-confirm =
    Give the voucher <b>“{ $title }”</b> back?

    Its code stops working and { POINTS($points) } return to your account.
voucher-cancel-yes = Yes, give it back
voucher-cancel-no = No, keep it
voucher-cancelled =
    ↩️ The voucher for “{ $title }” is cancelled and { POINTS($points) } came back.

    You now have <b>{ POINTS($available) }</b>.

# «This was not me».
dispute-ask =
    <b>This purchase was not yours?</b>

    Purchase { $number } for { $total }, { DATETIME($at) }
    If you confirm, our staff hear of it right away and look into it.
dispute-yes = Yes, it was not me
dispute-no = No, it was me
dispute-told =
    🙏 Thank you for telling us.

    Our staff know about this purchase now and are looking into it.
dispute-already-told = Our staff already know about this purchase and are looking into it.
dispute-withdrawn = 👍 Good to know. Its points stay where they are.

# Settings.
settings-text =
    ⚙️ <b>Settings</b>

    Name on the card: { $name }
    Member number: <code>{ DIGITS($number) }</code>
settings-phone =
    { $known ->
        [true] Phone: { PHONE($phone) }
       *[false] Phone: not given
    }
settings-birthday = Birthday: { DATE($birthday) }
settings-birthday-unknown = Birthday: not given
settings-change-language = 🌐 Language
settings-rename = ✏️ Card name
settings-share-phone = 📱 Add my phone
settings-ask-language = Choose your language:
settings-language-changed = ✅ We speak English from now on.
settings-confirm-birthday = Is your birthday <b>{ DATE($birthday) }</b>?
settings-birthday-right = Yes, keep it
settings-birthday-wrong = No, I will write it again
settings-birthday-kept =
    { $brings ->
        [true] 🎂 Kept! Look out for your gift on { DATE($birthday, style: "day") }.
       *[false] 🎂 Kept: { DATE($birthday) }
    }
settings-ask-name =
    ✏️ Write the name that should be on your card.

    Name now: { $name }
settings-name-kept = ✅ The name on your card is “{ $name }” from now on.
settings-ask-phone = 📱 Press “Send my number” at the bottom of the screen, and orders made with this number come to your account too.
settings-phone-kept = ✅ Your number is kept: { PHONE($phone) }
settings-never-mind = Never mind
settings-type-text = Please answer with text.

# Help, and what to say to the unexpected.
help-text =
    <b>How the club of { $club } works:</b>

    1. When you buy something, show your <b>member card</b> at the till or say your phone number.
    2. The points of that purchase come to your account, and we send you a message.
    3. Pick one of the <b>rewards</b> and show its voucher code at the till.

    The <b>history</b> shows where every point came from.
not-understood = I did not get that 🙂 Please press one of the buttons below.
button-too-old = This button is old. Here is a fresh menu.
