# Setting a club up: the wizard, the programme and its rules, and what of it is seen elsewhere.

## What can be managed

admin-menu-manage = ⚙️ Manage
admin-command-manage = Set up and manage the club
admin-manage =
    ⚙️ <b>Manage</b>
    What shall we set up?
admin-help-manage = ⚙️ <b>Manage</b> /manage: what is set up once and changed now and then.
admin-button-back-to-manage = ‹ Manage

## Refusals and the journal

error-club-setting-invalid =
    { $setting ->
        [name] A club’s name has 1 to 40 letters. Please type it again.
        [currency] I do not know this currency. Tap one above, or type its three letters, for example EUR.
        [display_unit] This currency cannot be shown in that unit. Please pick again.
        [timezone] I do not know this place. Tap a city above, or type a large city in Latin letters, for example Paris or Asia/Tehran.
        [language] I do not speak this language yet. Tap one above.
        [picture] This picture is not kept here any more. Please send it again.
        [points_pending_days] From 0 to 3650 days, please. Type it again.
        [points_expire_after_days] From 1 to 3650 days, please. Type it again.
        [credit_expire_after_days] From 1 to 3650 days, please. Type it again.
        [voucher_valid_days] From 1 to 3650 days, please. Type it again.
       *[other] This cannot be set so. Please open the screen again.
    }
error-currency-in-use = Purchases were already booked in the club’s currency, so it stays. The unit it is shown in can still change.
act-set-up-club = 🎉 The club was set up
act-changed-setting =
    { $setting ->
        [name] ⚙️ The club is now called <b>{ $value }</b>
        [timezone] ⚙️ Time zone: { $value }
        [language] ⚙️ The club’s language: { $value }
        [money] ⚙️ The club’s money: { $value }
        [picture] ⚙️ The club’s picture { $value ->
            [none] was removed
           *[other] was changed
        }
        [phone_required] ⚙️ Joining { $value ->
            [on] needs a phone number
           *[off] needs no phone number
        }
        [debt_allowed] ⚙️ Points { $value ->
            [on] may go below zero
           *[off] never go below zero
        }
        [points_pending_days] ⚙️ New points can be spent after { $value } days
        [points_expire_after_days] ⚙️ Points { $value ->
            [none] never expire
           *[other] expire after { $value } days
        }
        [credit_expire_after_days] ⚙️ Credit { $value ->
            [none] never expires
           *[other] expires after { $value } days
        }
        [voucher_valid_days] ⚙️ Vouchers are good for { $value } days
       *[other] ⚙️ { $setting }: { $value }
    }

## The set-up, step by step

admin-command-setup = Set the club up, step by step
set-up-step = <b>Set-up</b> · step { $step } of { $steps }
set-up-ask-name =
    🏪 <b>What is your club called?</b>

    Members read this name on their card. Up to 40 letters; just type it.
    Now: <b>{ $name }</b>
set-up-ask-picture =
    🖼 <b>A picture for your club?</b>

    Your logo or your shop front; newcomers see it before they join. Send a photo, or go on without one.
set-up-picture-kept = ✅ The club has a picture. Another photo takes its place.
set-up-ask-language =
    🌐 <b>Which language does the club speak?</b>

    Newcomers read it first; everybody may choose their own later.
set-up-ask-money =
    💰 <b>Which money do you count in?</b>

    Amounts are typed and shown in it everywhere. Another currency? Type its three letters, for example SEK.
set-up-money-fixed = 🔒 Purchases were already booked in this currency, so it stays.
set-up-ask-zone =
    🕰 <b>Where is your shop?</b>

    A city you do not see here? Type it in Latin letters, for example Paris.
    In { $zone } it is now <b>{ TIME($now) }</b>.
set-up-tap-expected = 👆 Here a tap is enough: pick one of the buttons.
set-up-kept-toast = Kept
set-up-keep = Keep “{ $value }”
set-up-without-picture = Without a picture
set-up-keep-picture = Keep it ›
set-up-remove-picture = Remove the picture
set-up-on = Go on ›
set-up-back = ‹ Back
set-up-later = Later
set-up-go-on = Go on with the set-up
set-up-left = 👌 All that you chose so far is kept. Go on any time with /setup.
set-up-money-toman = Toman
set-up-money-rial = Rial
set-up-money-dollar = US dollar
set-up-money-euro = Euro
set-up-money-lira = Turkish lira
set-up-money-dirham = UAE dirham
set-up-money-dinar = Iraqi dinar
set-up-money-afghani = Afghani
set-up-zone-tehran = Tehran
set-up-zone-kabul = Kabul
set-up-zone-dubai = Dubai
set-up-zone-baghdad = Baghdad
set-up-zone-istanbul = Istanbul
set-up-zone-berlin = Berlin
set-up-zone-london = London
set-up-zone-toronto = Toronto
set-up-zone-los-angeles = Los Angeles

## Rules as sentences

given-points = { POINTS($points) }
given-stamps =
    { $count ->
        [one] one stamp
       *[other] { $count } stamps
    }
given-credit = { MONEY($amount) } of credit
rule-joining = 👋 For joining: <b>{ $given }</b>
rule-birthday = 🎂 On every birthday: <b>{ $given }</b>
rule-anniversary = 🎈 On every anniversary of joining: <b>{ $given }</b>
rule-amount = 💰 For every { MONEY($amount) } spent: <b>{ $given }</b>
rule-cashback = 💵 From every purchase <b>{ PERCENT($rate) }</b> comes back as credit
rule-per-purchase = 🧾 For every purchase: <b>{ $given }</b>
rule-every-nth-purchase = 🔁 For every { $n }th purchase: <b>{ $given }</b>
rule-repeat-purchase = 🔂 For coming back within { $days } days: <b>{ $given }</b>
rule-spend-step =
    { $period ->
        [day] 🪜 Each time a day’s purchases reach another { MONEY($amount) }: <b>{ $given }</b>
        [month] 🪜 Each time a month’s purchases reach another { MONEY($amount) }: <b>{ $given }</b>
       *[purchase] 🪜 For every full { MONEY($amount) } in one purchase: <b>{ $given }</b>
    }
rule-multiplier = ✖️ What the amount brings counts <b>{ NUMBER($times) } times</b>
rule-event =
    { $name ->
        [contest-entered] 🏆 For entering a contest: <b>{ $given }</b>
        [lottery-entered] 🎟 For entering a lottery: <b>{ $given }</b>
        [code-used] 🏷 For entering a product code: <b>{ $given }</b>
        [game-played] 🎲 For playing a game: <b>{ $given }</b>
        [community-joined] 📣 For joining the channel or group: <b>{ $given }</b>
        [mission-done] 🧭 For completing a mission: <b>{ $given }</b>
        [envelope-opened] ✉️ For opening an envelope: <b>{ $given }</b>
        [activity] 🎯 For taking part: <b>{ $given }</b>
       *[other] 🎯 For “{ $name }”: <b>{ $given }</b>
    }
rule-cap = 🧢 All rules together: { $caps }
rule-cap-per-purchase = at most { $given } a purchase
rule-cap-per-day = at most { $given } a day
rule-cap-per-member = at most { $given } a member, ever
rule-only = <i>Only</i> { $conditions }
rule-at-most = <i>Limit:</i> { $caps }
list-separator = { ", " }
list-item = { $item }
condition-tiers =
    { $count ->
        [one] for tier { $names }
       *[other] for tiers { $names }
    }
condition-tier-gone = a tier that is gone
condition-amount-from = from { MONEY($amount) } on
condition-amount-below = below { MONEY($amount) }
condition-weekdays = on { $days }
condition-hours = from { TIME($since) } to { TIME($before) }
condition-day-from = from { DATE($day) } on
condition-day-until = until { DATE($day) }
condition-products = for { $names }
condition-categories = in { $names }
condition-channels = { $names }
channel-till = at the till
channel-woocommerce = in the web shop
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
programme-stacking = All rules add up. Of several multipliers only the largest counts, and it multiplies only what the amount brings. Limits cut last.

## Why so many, and why not

line-joining = • { $given } for joining
line-birthday = • { $given } for the birthday
line-anniversary = • { $given } for the anniversary
line-event =
    { $name ->
        [contest-entered] • { $given } for entering a contest
        [lottery-entered] • { $given } for entering a lottery
        [code-used] • { $given } for entering a product code
        [game-played] • { $given } for playing a game
        [community-joined] • { $given } for joining the channel or group
        [mission-done] • { $given } for completing a mission
        [envelope-opened] • { $given } for opening an envelope
        [activity] • { $given } for taking part
       *[other] • { $given } for “{ $name }”
    }
line-amount = • { $given }: { $each } for every { MONEY($amount) }
line-cashback = • { $given }: { PERCENT($rate) } back
line-per-purchase = • { $given } for the purchase
line-every-nth-purchase = • { $given }: every { $n }th purchase
line-repeat-purchase = • { $given } for coming back within { $days } days
line-spend-step = • { $given } for reaching { MONEY($amount) }
line-multiplier = • { $given } more: the amount counts { NUMBER($times) } times
line-tier-multiplier = • { $given } more: in tier { $name } the amount counts { NUMBER($times) } times
line-cap = • { $given } less: that is above the limit
line-other = • { $given }
why-not-no-member = asks who buys
why-not-no-time = asks when it is bought
why-not-tier = { $condition } only
why-not-day-from = begins on { DATE($day) }
why-not-day-until = ended on { DATE($day) }
why-not-weekday = { $condition } only
why-not-hour = { $condition } only
why-not-channel = { $condition } only
why-not-products = { $condition } only
why-not-categories = { $condition } only
why-not-amount-from = { $condition }; { MONEY($missing) } more is missing
why-not-amount-below = { $condition } only
why-not-cap = { $cap }, and that is reached
why-not-nothing-left = nothing of the purchase is paid with money
why-not-too-small = the amount is too small for it
why-not-smaller-multiplier = a larger multiplier counts instead
why-not-not-nth =
    { $missing ->
        [one] one more purchase to go
       *[other] { $missing } more purchases to go
    }
why-not-first-purchase = it is the first purchase
why-not-same-day = the purchase before was on the same day
why-not-too-late = the purchase before is more than { $days } days ago
why-not-below-step = { MONEY($missing) } more is missing to { MONEY($amount) }
why-not-other = does not hold here

## The programme

admin-menu-programme = ⭐ Programme
admin-command-programme = What earns how much
admin-help-programme = ⭐ <b>Programme</b> /programme: what earns how much, tried out and changed. /setup goes through everything from the start.
programme =
    { $count ->
        [0] ⭐ <b>The programme</b> has no rules: nothing earns anything. Add one, or choose a ready-made programme.
       *[other] ⭐ <b>The programme</b>: what earns how much
    }
rule-in-list =
    { $paused ->
        [true] <b>{ $number }.</b> ⏸ <i>rests:</i> { $rule }
       *[false] <b>{ $number }.</b> { $rule }
    }
rule-card =
    { $paused ->
        [true] { $rule }
        ⏸ This rule rests and gives nothing.
       *[false] { $rule }
    }
rule-number = { $number }
rule-add = ➕ New rule
rule-change = ✏️ Change
rule-pause = ⏸ Pause
rule-resume = ▶️ Let it count
rule-retire = 🗑 Remove
rule-retire-yes = Yes, remove it
rule-keep = ‹ Keep it
rule-ask-retire =
    Remove this rule?
    { $rule }

    What it has given stays with the members. Purchases from now on earn without it.
rule-paused-toast = The rule rests
rule-resumed-toast = The rule counts again
rule-retired-toast = The rule is gone
rule-saved-toast = Kept. It counts from now on.
programme-try-out = 🧮 Try it out
programme-policies = ⚙️ Settings
programme-presets = 📚 Ready-made
programme-back = ‹ Programme
example = 💡 A purchase of { MONEY($amount) } brings <b>{ $given }</b>
example-nothing = 💡 A purchase of { MONEY($amount) } brings nothing by itself.
example-two = { $one } and { $two }

## Making a rule

rule-ask-kind = ➕ <b>What shall be rewarded?</b>
rule-kind-amount = 💰 Amount spent
rule-kind-cashback = 💵 Money back
rule-kind-per-purchase = 🧾 Each purchase
rule-kind-every-nth = 🔁 Every nth purchase
rule-kind-repeat = 🔂 Coming back soon
rule-kind-spend-step = 🪜 Reaching an amount
rule-kind-joining = 👋 Joining
rule-kind-birthday = 🎂 Birthday
rule-kind-anniversary = 🎈 Anniversary
rule-kind-event = 🎯 Taking part
rule-kind-multiplier = ✖️ Multiplier
rule-kind-cap = 🧢 Limit for all
rule-draft = ➕ <b>The new rule</b>
rule-draft-change = ✏️ <b>The rule will be</b>
rule-save = ✅ Keep it
rule-conditions = 🎯 Only when …
rule-caps = 🧢 Limits
rule-give-credit = Give credit instead of points
rule-give-points = Give points instead of credit
rule-field-back = ‹ Back
rule-field-clear = ✖️ Without this
rule-field-done = ✅ Done
rule-field-points = ✏️ Points
rule-field-credit = ✏️ Credit
rule-field-per-amount = ✏️ Amount
rule-field-step = ✏️ Amount
rule-field-rate = ✏️ Percent
rule-field-n = ✏️ Which purchase
rule-field-days = ✏️ Days
rule-field-times = ✏️ How many times
rule-field-event = ✏️ What
rule-field-period = ✏️ Counted over
rule-field-cap-purchase = For one purchase
rule-field-cap-day = For one day
rule-field-cap-member = For a member, ever
rule-field-tiers = Tier
rule-field-amount-from = Amount from
rule-field-amount-below = Amount below
rule-field-weekdays = Weekdays
rule-field-hours = Hours
rule-field-day-from = From a day on
rule-field-day-until = Until a day
rule-field-products = Products
rule-field-categories = Product groups
rule-field-channels = Where
rule-ask-points = How many points? For example 50
rule-ask-credit =
    How much credit, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 20,000
rule-ask-per-amount =
    For every how much spent, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 100,000
rule-ask-step =
    Which amount has to be reached, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 1 million
rule-ask-rate = How many percent come back? For example 10 or 2.5
rule-ask-n = Every how manieth purchase? For example 5
rule-ask-days = Within how many days since the purchase before? For example 30
rule-ask-times = How many times shall it count? For example 2 or 1.5
rule-ask-event = What is taken part in? Tap one, or type the name under which your shop’s system reports it.
rule-event-contest = 🏆 A contest
rule-event-lottery = 🎟 A lottery
rule-event-activity = 🎯 An activity
rule-ask-period = What is counted together?
rule-period-purchase = One purchase
rule-period-day = One day
rule-period-month = One month
rule-ask-condition = 🎯 <b>When does the rule count?</b> Everything you set has to hold.
rule-ask-cap = 🧢 <b>How much at most?</b>
rule-ask-cap-purchase = At most how much for one purchase? A number, for example 500
rule-ask-cap-day = At most how much for one member on one day? A number, for example 100
rule-ask-cap-member = At most how much for one member, ever? A number, for example 10,000
rule-ask-cap-purchase-credit =
    At most how much credit for one purchase, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 50,000
rule-ask-cap-day-credit =
    At most how much credit for one member on one day, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 100,000
rule-ask-cap-member-credit =
    At most how much credit for one member, ever, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 1 million
rule-ask-tiers = For which tiers? Tap as many as you like.
rule-ask-amount-from =
    From which amount on, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 500,000
rule-ask-amount-below =
    Below which amount, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? For example 2 million
rule-ask-weekdays = On which days? Tap as many as you like.
rule-ask-hours = Between which full hours? For example 17-20
rule-ask-day-from = From which day on? For example 2026/3/21 or 1405/1/1
rule-ask-day-until = Until and with which day? For example 2026/4/2 or 1405/1/13
rule-ask-products = Which products? Names or codes as your shop writes them, with commas between.
rule-ask-categories = Which groups of products? Names as your shop writes them, with commas between.
rule-ask-channels = Where? Tap as many as you like.
error-rate-unclear = I need a number here, for example 10 or 2.5. Please type it again.
error-hours-unclear = I need two full hours, for example 17-20. Please type them again.
error-day-unclear = I did not understand the day. Type it like 2026/3/21 or 1405/1/1.
error-preset-unknown = There is no such ready-made programme. Please pick one from the list.

## Ready-made programmes

presets-later =
    📚 <b>Ready-made programmes</b>
    Choosing one replaces your rules, tiers and invitation terms. Nobody loses points, and tiers stay until their next review.
set-up-ask-preset =
    ⭐ <b>How shall your club reward?</b>
    Tap one to look closer. Everything in it can be changed later.
preset-title = <b>{ $title }</b>
preset-five-ten-fifty = Five, ten, fifty
preset-five-ten-fifty-about = 5 points for joining, 10 for every { MONEY($step) } and 50 for each purchase; bronze, silver and gold by points.
preset-thousand-per-hundred = The big numbers
preset-thousand-per-hundred-about = 1,000 points for every { MONEY($step) } and 5,000 on the birthday; from 50,000 points free shipping for life.
preset-cashback = Money back
preset-cashback-about = 10% of each purchase comes back as credit to spend on the next one.
preset-stamps = Stamp card
preset-stamps-about = Each purchase is a stamp; with nine of them the tenth is free.
preset-named-tiers = Tiers of your own
preset-named-tiers-about = 10 points for every { MONEY($step) }, and three tiers with names of your own, earned anew each Persian year by what was spent; the top one sees new things first.
preset-every-interaction = Every step counts
preset-every-interaction-about = Joining, every { MONEY($step) }, each purchase, coming back, inviting friends, contests, lotteries, taking part: everything brings points.
preset-tiers = <b>Tiers</b>
preset-tier = { $emoji } { $name }: { $needs }
preset-tier-with = { $emoji } { $name }: { $needs } · { $brings }
preset-tier-from-start = from the first day
preset-tier-points = from { POINTS($points) }
preset-tier-spend = from { MONEY($amount) } of purchases
preset-tier-early = ⏰ new rewards { $hours } hours earlier
preset-tier-shipping = 🚚 free shipping
preset-reward = 🎁 <b>Reward:</b> { $title } for { $cost }
preset-referral = 🤝 <b>Inviting:</b> { $inviter } for the member and { $friend } for the friend, with the friend’s first purchase
preset-choose = ✅ Choose this one
preset-others = ‹ The others
preset-chosen-toast = Chosen. It counts from now on.
preset-tier-bronze = Bronze
preset-tier-silver = Silver
preset-tier-gold = Gold
preset-tier-for-life = Free shipping for life
preset-tier-friend = Friend
preset-tier-companion = Companion
preset-tier-special = Special guest
preset-reward-tenth-free = The tenth is free
preset-reward-tenth-free-description = Nine stamps collected: this time it is on us.
act-chose-preset =
    { $preset ->
        [five_ten_fifty] ⭐ The programme “Five, ten, fifty” was chosen
        [thousand_per_hundred] ⭐ The programme “The big numbers” was chosen
        [cashback] ⭐ The programme “Money back” was chosen
        [stamps] ⭐ The programme “Stamp card” was chosen
        [named_tiers] ⭐ The programme “Tiers of your own” was chosen
        [golden_codes] ⭐ The programme “Golden codes” was chosen
       *[every_interaction] ⭐ The programme “Every step counts” was chosen
    }
set-up-rule = ⭐ <b>Your rules, one by one</b> · { $number } of { $count }
set-up-no-rules = ⭐ The programme has no rules yet. Add some any time with /programme.
set-up-done =
    🎉 <b>{ $club } is open!</b>

    Four things make it come alive:
    1. Share the link of your club: hang the picture at the till, send the link on.
    2. Add a reward that points are worth collecting for.
    3. Record a first purchase at the till.
    4. Let your colleagues in.

    /programme changes everything, /setup goes through it again.
set-up-copy-link = 📋 Copy the link
set-up-link = 🔗 Link and picture to share
set-up-first-reward = 🎁 First reward
set-up-first-purchase = 🧾 First purchase
set-up-invite-staff = 👥 Colleagues
set-up-see-programme = ⭐ Programme
set-up-link-text =
    🔗 <b>Join { $club }</b>
    <a href="https://t.me/{ $customer }">{ $link }</a>

    Print this picture and hang it at the till, or send the link on: who scans or taps it is in the club in a minute.

## Settings of the programme

policies = ⚙️ <b>Settings</b>
policy-pending =
    { $days ->
        [0] ⏳ New points can be spent at once.
        [one] ⏳ New points can be spent after one day.
       *[other] ⏳ New points can be spent after { $days } days.
    }
policy-expiry =
    { $days ->
        [none] ⌛ Points never expire.
        [one] ⌛ Points expire after one day.
       *[other] ⌛ Points expire after { $days } days.
    }
policy-credit-expiry =
    { $days ->
        [none] 💵 Credit never expires.
        [one] 💵 Credit expires after one day.
       *[other] 💵 Credit expires after { $days } days.
    }
policy-voucher =
    { $days ->
        [one] 🎟 Vouchers are good for one day.
       *[other] 🎟 Vouchers are good for { $days } days.
    }
policy-phone =
    { $on ->
        [true] 📱 Joining needs a phone number.
       *[false] 📱 Joining works without a phone number.
    }
policy-debt =
    { $on ->
        [true] 📉 A refund may take points below zero.
       *[false] 📉 Points never go below zero.
    }
policy-pending-label = ⏳ Waiting time
policy-expiry-label = ⌛ Expiry of points
policy-credit-expiry-label = 💵 Expiry of credit
policy-voucher-label = 🎟 Vouchers
policy-phone-on = 📱 Ask for phones
policy-phone-off = 📱 Join without phone
policy-debt-on = 📉 Allow below zero
policy-debt-off = 📉 Never below zero
policy-never = Never
policy-set-up = 🏪 Name, picture, money, clock
policy-ask-pending = After how many days can new points be spent? 0 is at once; 7 leaves time for returns.
policy-ask-expiry = After how many days shall points expire? For example 365. What members have already keeps its date.
policy-ask-credit-expiry = After how many days shall credit expire? For example 90. What members have already keeps its date.
policy-ask-voucher = For how many days is a voucher good? For example 30

## Trying it out

try-out =
    🧮 <b>Trying it out</b>
    A purchase of <b>{ MONEY($amount) }</b>{ $name ->
        [none] { "" }
       *[other] { " " }by { $name }
    }. Type another amount any time; nothing is booked.
try-out-brings = It brings <b>{ $given }</b>:
try-out-brings-nothing = It brings <b>nothing</b>.
try-out-not = <b>What does not count here</b>
try-out-skipped = { $rule } · <i>{ $why }</i>
try-out-pending =
    { $days ->
        [one] ⏳ It can be spent after one day.
       *[other] ⏳ It can be spent after { $days } days.
    }
nearly-amount = 🪜 Spend { MONEY($missing) } more, get { $given }.
nearly-purchases =
    { $missing ->
        [one] 🔁 Buy once more, get { $given }.
       *[other] 🔁 Buy { $missing } times more, get { $given }.
    }
try-out-who =
    { $name ->
        [none] 👤 Whose: anybody’s
       *[other] 👤 Whose: { $name }
    }
try-out-channel = 📍 { $channel }
try-out-day = 📅 { $day }
try-out-today = today
try-out-category =
    { $category ->
        [none] 🏷 Product group: any
       *[other] 🏷 Product group: { $category }
    }
try-out-ask-who = Whose purchase shall it be? Type a phone, member number or name.
try-out-several = Several members fit. Whose?
try-out-nobody = Nobody fits. Check the phone or number, or type a part of the name.
try-out-anybody = Nobody in particular

## Credit and product groups at the till

till-tier = 🏷 <b>{ $tier }</b>
till-earns = Earns: <b>{ $given }</b>
till-paid =
    💳 With credit: <b>{ MONEY($credit) }</b>
    Left to pay: <b>{ MONEY($rest) }</b>
till-credit-after = Credit afterwards: { MONEY($credit) }
till-all-credit = 💳 Pay { MONEY($credit) } with credit
till-half-credit = Half: { MONEY($credit) }
till-other = Another amount
till-without-credit = ✖️ Without credit
till-ask-credit =
    💳 How much shall credit pay, in { $unit ->
        [toman] toman
        [rial] rial
       *[own] the club’s currency
    }? Up to { MONEY($fits) }.
till-recorded-credit =
    { $paid ->
        [true] 💳 Paid with credit: <b>{ MONEY($spent) }</b> · with money: { MONEY($rest) }
       *[false] 💳 Credit
    }
    { $gave ->
        [true] Credit earned: <b>{ MONEY($earned) }</b>
       *[false] No credit earned
    }
    Credit to spend now: { MONEY($have) }

## What members see of the programme

menu-earning = 💡 How do I earn?
earning-title = 💡 <b>This is how you earn</b>
earning-nothing = 💡 The programme begins soon. Your membership stays as it is until then.
points-stamps =
    🎟 You have <b>{ $count ->
        [one] one stamp
       *[other] { $count } stamps
    }</b>
    { $row } 🎁
    { $free ->
        [0] { $missing ->
            [one] One more stamp
           *[other] { $missing } more stamps
        } to “{ $title }”
       *[other] “{ $title }” is ready: take it from the rewards.
    }
points-credit = 💳 Your credit: <b>{ MONEY($credit) }</b>. Say so at the till and it pays for you.
points-credit-pending = ⏳ { MONEY($credit) } of credit on the way: from { DATE($at) }
points-credit-expiring = ⌛️ { MONEY($credit) } of credit to use until { DATE($at) }.
