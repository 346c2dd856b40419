# What staff see in the admin bot. A line begins with a word of ours, not with a name: a Persian name would turn it around.

## Before anybody writes

admin-short-description = The staff desk of { $club }: till, vouchers, members, rewards.
admin-description =
    This bot is the staff desk of { $club }.

    Find a member, record a purchase, take a voucher, keep the rewards. Only staff can use it; press START.
admin-command-till = Record a purchase
admin-command-voucher = Take a voucher
admin-command-members = Find a member
admin-command-rewards = Keep the rewards
admin-command-journal = Who did what
admin-command-shop = Connect web shops
admin-command-menu = Show the menu
admin-command-language = Choose the language
admin-command-help = What this bot can do
admin-command-cancel = Stop what is being asked
admin-command-start = Start

## Who is not staff

admin-stranger =
    Hello! This bot is for the staff of { $club }.
    { $customer ->
        [none] If you work here, ask the owner to admit you.
       *[other] If you are a customer, <a href="https://t.me/{ $customer }">the customer bot</a> is the one for you. If you work here, ask the owner to admit you.
    }
admin-stranger-tap = This button is for staff only.

## The menu

admin-menu-till = 🧾 Till
admin-menu-voucher = 🎟 Take a voucher
admin-menu-members = 👥 Members
admin-menu-rewards = 🎁 Rewards
admin-menu-journal = 📒 Journal
admin-menu-shop = 🛒 Web shop
admin-menu-settings = 🌐 Language
admin-menu-placeholder = Phone, number or name
admin-menu =
    { $finds ->
        [true] What shall we do? Pick below, or type a member’s phone, number or name.
       *[false] What shall we do? Pick below.
    }
admin-welcome =
    Welcome, <b>{ $name }</b>!
    You are { $role ->
        [owner] the owner
        [manager] a manager
        [support] support
        [analyst] an analyst
       *[cashier] a cashier
    } at { $club }.

    { $finds ->
        [true] Pick below. Faster still: type a member’s phone, number or name right here, or scan the code on their card with your phone’s camera.
       *[false] Pick below.
    }
admin-help = <b>What you can do here</b>
admin-help-till = 🧾 <b>Till</b> /till: find a member, type the amount, confirm once.
admin-help-voucher = 🎟 <b>Vouchers</b> /voucher: type or scan the code and hand the reward over.
admin-help-members = 👥 <b>Members</b> /members: points, purchases and history of a member.
admin-help-rewards = 🎁 <b>Rewards</b> /rewards: add, change, pause.
admin-help-journal = 📒 <b>Journal</b> /journal: every act of the staff.
admin-help-shop = 🛒 <b>Web shop</b> /shop: let orders of your site earn points by themselves.
admin-help-tiers = 🏅 <b>Tiers</b> /tiers: the steps members climb, and what each brings.
admin-help-referrals = 🤝 <b>Referrals</b> /referrals: members who bring members, and what to do about doubtful ones.
admin-help-language = 🌐 <b>Language</b> /language. /cancel stops whatever is being asked.
admin-choose-language = Which language shall we speak?
admin-language-name = English
admin-language-chosen = ✅ { $name }
admin-language-toast = We speak English now.

## Out of place

admin-old-button = This button is from an earlier screen. Open the menu with /menu and go on from there.
admin-unknown-command = I do not know this command. /help shows what I can do.
admin-unreadable =
    { $finds ->
        [true] I cannot read this. Send me text: a member’s phone, number or name.
       *[false] I cannot read this. Pick something from the menu.
    }
admin-words-expected = I need words here, not a picture. Please answer the question above, or cancel.
admin-picture-expected = I need a picture here. Send a photo, leave it out with the button above, or cancel.
admin-tap-expected = Your reward is ready. Tap a button to publish it, or cancel.
admin-cancelled = Cancelled. Nothing was recorded.
admin-cancelled-toast = Cancelled

## Buttons

admin-button-cancel = Cancel
admin-button-menu = Menu
admin-button-next = Next ›
admin-button-previous = ‹ Previous
admin-button-new-purchase = ➕ New purchase
admin-button-card = Card and history
admin-button-another-member = Another member
admin-button-purchases = Purchases
admin-button-history = Points history
admin-button-correct = Correct points
admin-button-back-to-card = ‹ Member’s card
admin-button-record = ✅ Record it
admin-button-next-customer = Next customer
admin-button-same-member = Same member
admin-button-this-purchase = This purchase
admin-button-refund-whole = Refund all
admin-button-refund-part = Refund a part
admin-button-refund = Yes, refund
admin-button-back-to-purchase = ‹ Purchase
admin-button-correct-confirm = ✅ Correct it
admin-button-hand-over = ✅ Handed over
admin-button-another-voucher = Another voucher
admin-button-new-reward = ➕ New reward
admin-button-pause = ⏸ Pause
admin-button-resume = ▶️ Offer again
admin-button-preview = 👁 Preview
admin-button-all-rewards = ‹ All rewards
admin-button-back-to-reward = ‹ Back
admin-button-publish = ✅ Publish
admin-button-connect-shop = ➕ Connect a shop
admin-button-copy-address = 📋 Copy the delivery URL
admin-button-copy-secret = 🔑 Copy the secret
admin-button-new-secret = New secret
admin-button-pause-shop = ⏸ Pause
admin-button-resume-shop = ▶️ Take orders again
admin-button-secret-change = Change it in peace
admin-button-secret-leaked = It leaked: refuse the old one now
admin-button-back-to-shop = ‹ Back
admin-button-all-shops = ‹ All shops
admin-button-refund-look = Check and refund
admin-button-open-member = Open the member

## Finding a member

admin-ask-member-at-till =
    🧾 <b>Whose purchase is it?</b>

    Type the phone, member number or name. Or scan the code on the card with your phone’s camera.
admin-ask-member =
    👥 <b>Which member?</b>

    Type the phone, member number or name. Or scan the code on the card with your phone’s camera.
admin-several-members =
    { $more ->
        [true] Many members fit; these are the closest. Pick one, or type more of the name.
       *[false] { $count } members fit. Which one?
    }
admin-found-label = { $name } · { $number }
admin-nobody-found =
    Nobody fits “{ $words }”.
    Check the phone or number, or type a part of the name.{ $customer ->
        [none] { "" }
       *[other] { " " }Not a member yet? They join in a minute in <a href="https://t.me/{ $customer }">the customer bot</a>.
    }
admin-member-head =
    👤 <b>{ $name }</b>
    Number: <code>{ DIGITS($number) }</code>
    Phone: { $phone ->
        [none] not given
       *[other] { PHONE($phone) }
    }
    Points to spend: <b>{ $available }</b>{ $pending ->
        [0] { "" }
       *[other] { " " }(and { $pending } on the way)
    }

## The till

admin-ask-amount =
    How much did <b>{ $name }</b> pay, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }?

    For example: 250,000 or 250 thousand or 1.5 million
admin-preview-purchase =
    <b>New purchase</b>
    Member: { $name } · <code>{ DIGITS($number) }</code>
    Amount: <b>{ MONEY($amount) }</b>
admin-preview-after = Points to spend afterwards: { $points }
admin-preview-no-points = This amount earns no points.
admin-preview-hint =
    { $days ->
        [0] Wrong amount? Just type the right one.
        [one] The points can be spent after one day. Wrong amount? Just type the right one.
       *[other] The points can be spent after { $days } days. Wrong amount? Just type the right one.
    }
admin-recorded =
    ✅ <b>Recorded</b>
    Member: { $name } · { MONEY($amount) }
    { $points ->
        [0] { $gave ->
            [true] Earned: <b>{ MONEY($credit) } of credit</b>
           *[false] No points for this amount
        }
       *[other] Earned: <b>{ POINTS($points) }</b>{ $pending ->
            [0] { "" }
            [one] , to be spent after one day
           *[other] , to be spent after { $pending } days
        }
    }
    Points to spend now: { $available }
    Purchase <code>{ $number }</code> · { DATETIME($at) }
admin-recorded-toast = Recorded
admin-already-recorded = This is already recorded; the second tap changed nothing.

## Purchases and refunds

admin-card-joined =
    Member since { DATE($joined) }{ $birthday ->
        [none] { "" }
       *[other] { " " }· birthday { DATE($birthday, style: "day") }
    }
admin-card-becoming = ⏳ { POINTS($points) } can be spent from { DATE($at) }
admin-card-expiring = ⌛ { POINTS($points) } expire on { DATE($at) }
admin-card-purchases =
    { $count ->
        [0] No purchases yet.
       *[other] <b>Latest purchases</b>
    }
admin-purchases =
    { $count ->
        [0] { $name } has no purchases yet.
       *[other] <b>Purchases of { $name }</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· page { $page } of { $pages }
        }
    }
admin-purchase-line =
    • <code>{ $number }</code> · { MONEY($total) } · { DATE($at, style: "day") } · { POINTS($points) }{ $state ->
        [part] { " " }· part refunded
        [refunded] { " " }· refunded
        [cancelled] { " " }· cancelled
        [open] { " " }· not paid yet
       *[whole] { "" }
    }{ $disputed ->
        [true] { " " }· ⚠️ disputed
       *[false] { "" }
    }
admin-purchase-label = { $number } · { MONEY($total) }
admin-purchase =
    <b>Purchase</b> <code>{ $number }</code>
    Member: { $name ->
        [none] not a member yet
       *[other] { $name }
    }
    Where: { $source ->
        [till] at the till
       *[shop] in the web shop
    }
    When: { DATETIME($at) }
    Amount: <b>{ MONEY($total) }</b>
    { $state ->
        [part] Refunded: { MONEY($refunded) } · left: { MONEY($left) }
        [refunded] Refunded whole
        [cancelled] Cancelled
        [open] Not paid yet
       *[whole] Nothing refunded
    }
    Points from it: <b>{ $points }</b>
admin-purchase-disputed = ⚠️ The member said on { DATETIME($at) }: this was not me.
admin-purchase-of-shop = This order came from the web shop. Refund it in the shop; the points follow by themselves.
admin-ask-refund =
    How much of purchase <code>{ $number }</code> is refunded?

    { MONEY($left) } can still be refunded.
admin-preview-refund =
    <b>Refund</b> of purchase <code>{ $number }</code>
    { $whole ->
        [true] All that is left: <b>{ MONEY($amount) }</b>
       *[false] A part: <b>{ MONEY($amount) }</b> of { MONEY($total) }
    }
admin-preview-taken =
    { $points ->
        [0] No points are taken back.
       *[other] Taken back: <b>{ POINTS($points) }</b>. The member is told.
    }
admin-preview-missing = { POINTS($points) } more were earned by this, but are no longer there.
admin-refunded =
    ↩️ <b>Refunded</b>
    Purchase <code>{ $number }</code> · { MONEY($amount) }
    Points taken back: <b>{ $points }</b>
    Left of the purchase: { MONEY($left) }
admin-refunded-toast = Refunded

## History and corrections

admin-history =
    { $count ->
        [0] { $name } has no points history yet.
       *[other] <b>Points of { $name }</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· page { $page } of { $pages }
        }
    }
admin-entry =
    <b>{ NUMBER($points, signDisplay: "always") }</b> · { $why }
    <i>{ DATETIME($at) } · { $balance } afterwards</i>
admin-entry-purchase =
    { $source ->
        [till] purchase <code>{ $number }</code> at the till
       *[shop] order <code>{ $number }</code> of the web shop
    }
admin-entry-refund =
    { $source ->
        [till] refund of purchase <code>{ $number }</code>
       *[shop] order <code>{ $number }</code> was refunded or cancelled in the web shop
    }
admin-entry-joining = joining
admin-entry-birthday = birthday
admin-entry-reward = redeemed: { $title }
admin-entry-voucher-cancelled = voucher given back: { $title }
admin-entry-expired = expired
admin-entry-correction = corrected by staff: { $text }
admin-entry-held = spent at the till
admin-entry-other = other
admin-ask-correction =
    <b>{ $name }</b> can spend { POINTS($available) }.

    How many points shall be added or taken? For example +50 or -20
admin-ask-reason =
    { NUMBER($points, signDisplay: "always") }: why? Write a short reason; the member sees it too.
admin-preview-correction =
    <b>Correction</b>
    Member: { $name }
    Points: <b>{ NUMBER($points, signDisplay: "always") }</b>
    Reason: { $reason }

    The member is told. Another reason? Just type it.
admin-corrected =
    ✅ <b>Corrected</b>
    Member: { $name }
    Points: <b>{ NUMBER($points, signDisplay: "always") }</b>
    Points to spend now: { $available }
    Reason: { $reason }
admin-corrected-toast = Corrected

## Vouchers

admin-ask-voucher =
    🎟 <b>The voucher’s code?</b>

    Type it in any way, or scan it with your phone’s camera.
admin-voucher =
    🎟 <b>{ $title }</b>
    Code: <code>{ $code }</code>
    Member: { $name } · <code>{ DIGITS($number) }</code>
    { $points ->
        [0] 🎁 A gift of the club
       *[other] Paid with { POINTS($points) }
    }
admin-voucher-usable = 🟢 Good until { DATE($expires) }. Hand the reward over, then tap the button.
admin-voucher-handed = ✅ Handed over: { DATETIME($at) }
admin-voucher-closed =
    { $state ->
        [handed_over] 🔴 Already handed over: { DATETIME($at) }. Do not hand it over again.
        [cancelled] 🔴 The member gave this voucher back: { DATETIME($at) }. Its points were returned.
       *[expired] 🔴 This voucher ran out: { DATETIME($at) }. It is no longer accepted.
    }
admin-handed-toast = Handed over
admin-already-handed = You have already handed this over; the second tap changed nothing.

## Rewards

admin-rewards =
    { $count ->
        [0] 🎁 There are no rewards yet. Add the first one, so that points are worth collecting.
       *[other] 🎁 <b>Rewards</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· page { $page } of { $pages }
        }
    }
admin-reward-line =
    { $paused ->
        [true] ⏸
       *[false] { $stock ->
            [0] 🔴
           *[other] 🟢
        }
    } { POINTS($points) } · { $title } · { $stock ->
        [none] unlimited
        [0] sold out
       *[other] { $stock } left
    }
admin-reward-label =
    { $paused ->
        [true] ⏸ { POINTS($points) } · { $title }
       *[false] { POINTS($points) } · { $title }
    }
admin-reward =
    🎁 <b>{ $title }</b>
    { $described ->
        [true] { $description }
       *[false] <i>No description</i>
    }

    Price: <b>{ POINTS($points) }</b>
    Stock: { $stock ->
        [none] unlimited
        [0] sold out
       *[other] { $stock }
    }
    Per member: { $limit ->
        [none] no limit
       *[other] { $limit }
    }
    Picture: { $picture ->
        [true] yes
       *[false] none
    }
    State: { $paused ->
        [true] ⏸ paused, members do not see it
       *[false] 🟢 offered
    }
admin-reward-face =
    🎁 <b>{ $title }</b>
    { $described ->
        [true] { $description }
       *[false] { "" }
    }
    ⭐ { POINTS($points) }{ $limit ->
        [none] { "" }
       *[other] { " " }· { $limit } per member
    }{ $stock ->
        [none] { "" }
       *[other] { " " }· { $stock } left
    }
admin-field-title = ✏️ Title
admin-field-description = ✏️ Description
admin-field-price = ✏️ Price
admin-field-stock = ✏️ Stock
admin-field-limit = ✏️ Limit
admin-field-picture = 🖼 Picture
admin-new-reward-step = <b>New reward</b> · { $step } of { $steps }
admin-ask-title = What is it called? Up to 80 letters.
admin-ask-description = Describe it in a sentence or two.
admin-ask-price = How many points does it cost?
admin-ask-stock = How many pieces are there?
admin-ask-limit = How many may one member redeem?
admin-ask-picture = Send a picture of it.
admin-skip-description = Without description
admin-skip-stock = Unlimited
admin-skip-limit = No limit
admin-skip-picture = Without picture
admin-now-title = Title now: { $value }
admin-now-description =
    Description now: { $value ->
        [none] none
       *[other] { $value }
    }
admin-now-price = Price now: { POINTS($value) }
admin-now-stock =
    Stock now: { $value ->
        [none] unlimited
       *[other] { $value }
    }
admin-now-limit =
    Limit per member now: { $value ->
        [none] none
       *[other] { $value }
    }
admin-now-picture =
    { $value ->
        [none] There is no picture yet.
       *[other] There is a picture; the new one replaces it.
    }
admin-new-reward-preview = Members will see it like this:
admin-published-toast = Published
admin-edited-toast = Changed
admin-paused-toast = Paused
admin-resumed-toast = Offered again

## Journal

admin-journal =
    { $count ->
        [0] { $searched ->
            [true] { $further ->
                [true] 📒 Nothing found so far; there are older lines still.
               *[false] 📒 Nothing was found.
            }
           *[false] 📒 The journal is empty: nobody has done anything yet.
        }
       *[other] 📒 <b>Journal</b>
    }
admin-journal-line =
    { $act }{ $alone ->
        [true] { " " }· above the limit, alone
       *[false] { "" }
    }
    <i>By { $staff }{ $second ->
        [none] { "" }
       *[other] , approved by { $second }
    } · { DATETIME($at) }</i>
admin-act-unknown = { $act }

## Web shops

admin-shops =
    { $count ->
        [0] 🛒 No web shop is connected yet. Once it is, its orders earn points by themselves.
       *[other] 🛒 <b>Connected shops</b>
    }
admin-shop-line =
    { $paused ->
        [true] ⏸
       *[false] 🟢
    } Shop <b>{ $name }</b> · { $heard ->
        [none] nothing received yet
       *[other] last heard { DATETIME($heard) }
    }
admin-shops-unreachable = This installation has no public address yet, so no shop can reach it. Ask whoever runs it to set CLUB_PUBLIC_URL.
admin-ask-shop-name = What is the shop called? The name only helps you to tell shops apart.
admin-shop =
    🛒 <b>{ $name }</b> (WooCommerce)
    { $paused ->
        [true] ⏸ Paused: its deliveries are refused.
       *[false] 🟢 Active
    }
    { $heard ->
        [none] Nothing received yet.
       *[other] Last heard { DATETIME($heard) }
    }
admin-shop-address =
    <b>Delivery URL</b>
    <code>{ $address }</code>
admin-shop-secret =
    <b>Secret</b>
    <code>{ $secret }</code>
admin-shop-steps =
    <b>In WordPress, twice</b>
    1. WooCommerce › Settings › Advanced › Webhooks › Add webhook
    2. Status: Active
    3. Topic: Order created the first time, Order updated the second time
    4. Delivery URL and Secret: paste them from here
    5. API version: WP REST API Integration v3, then Save

    Then place a small order: this screen shows when the shop was last heard. Give the secret to nobody else.
admin-ask-new-secret =
    A new secret for <b>{ $name }</b>?

    Change it in peace: the old secret works until you change it again, so no order is lost while you paste the new one.
    If the old one leaked, have it refused at once; then orders wait until you have pasted the new one.
admin-new-secret-toast = Here is the new secret. Paste it into the shop.
admin-shop-paused-toast = Paused
admin-shop-resumed-toast = Active again
