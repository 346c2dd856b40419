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
    With the clock of { $zone } it is now <b>{ TIME($now) }</b>.
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
condition-tiers = for { $names }
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
